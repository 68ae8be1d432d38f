// SPDX-License-Identifier: Apache-2.0
package org.winnow.report.html;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.api.report.Exploration;
import org.winnow.api.report.Exploration.Group;

class ExplorePageTest {

    @TempDir Path folder;

    private String words(Group group) throws IOException {
        Exploration sample = Samples.hostile();
        Path page = folder.resolve("explore.html");
        ExplorePage.write(
                new Exploration(
                        "Order",
                        sample.configurations(),
                        List.of(sample.properties().get(0), group),
                        sample.x(),
                        sample.x(),
                        "kind"),
                page);
        return Files.readString(page);
    }

    @Test
    void wordsComeInTheOrderOfTheirGroupThenByName() throws IOException {
        Group own = new Group("kind", "", List.of("a", "c"), List.of("c", "absent"));
        assertTrue(words(own).contains("\"words\":[\"c\",\"a\"]"));
        Group none = new Group("kind", "", List.of("11", "2"));
        assertTrue(words(none).contains("\"words\":[\"2\",\"11\"]"));
    }
}
