// SPDX-License-Identifier: Apache-2.0
package org.winnow.report.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.winnow.api.report.Exploration;
import org.winnow.report.ChartWriter;

/** Writes both pages for a file, to be looked at: {@code Demo FILE FOLDER}. */
final class Demo {

    private Demo() {}

    /** Says how long it took and how large the files are. @param words a data file and a folder */
    public static void main(String... words) throws IOException {
        Path folder = Files.createDirectories(Path.of(words[1]));
        PageWriter writer = new PageWriter(new ChartWriter());
        writer.write(Samples.report(), folder);
        Exploration exploration = Samples.explore(Path.of(words[0]));
        long start = System.nanoTime();
        writer.write(exploration, folder);
        System.out.printf("%.2f s%n", (System.nanoTime() - start) * 1e-9);
        for (String name : new String[] {"report.html", "explore.html", "chemiscope.json.gz"}) {
            System.out.println(name + " " + Files.size(folder.resolve(name)) + " bytes");
        }
    }
}
