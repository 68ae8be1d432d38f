// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.api.engine.UsageException;
import org.winnow.study.file.Study.Subset;

class StudyFileTest {

    private static final Path BASE = Path.of("/somewhere/else");

    private static Study read(String text) {
        return StudyFile.parse("s.yaml", text, BASE).study();
    }

    @Test
    void twoLinesAreEnough() {
        Study study = read("data: { files: a.xyz }\nselect: { sizes: [3, 1] }\n");
        assertEquals(List.of("/somewhere/else/a.xyz"), study.data().files());
        assertEquals(List.of(1, 3), study.choosing().sizes());
        assertEquals("fps", study.choosing().samplers().get(0).text());
        assertEquals(0.5, study.division().share());
        assertEquals(0.1, study.reporting().threshold());
        assertTrue(study.fitting().subsets().isEmpty() && study.dynamics().isEmpty());
    }

    @Test
    void pathsStartAtTheBase() {
        Study study =
                read(
                        "data: { files: ['../b/*.xyz@::2', /root.xyz, ./c] }\n"
                                + "select: { sizes: [1] }\n");
        assertEquals(
                List.of("/somewhere/b/*.xyz@::2", "/root.xyz", "/somewhere/else/c"),
                study.data().files());
    }

    @Test
    void aPotentialOfADescriptorLiesBesideTheFile() {
        Study study =
                read(
                        "data: { files: a }\n"
                                + "select: { sizes: [1], descriptors: 'mtp:potential=p.mtp,level=8' }\n");
        assertEquals(
                "mtp:potential=/somewhere/else/p.mtp,level=8",
                study.choosing().descriptors().get(0).text());
    }

    @Test
    void subsetsTakeAllSeedsUnlessTold() {
        Study study =
                read(
                        """
                        data: { files: a }
                        select: { samplers: { fps: fps, ss: { sampler: stochastic, seeds: [4, 5] } }, sizes: [1, 2] }
                        potentials: { subsets: { fps: 2, ss: [1], training: true, all: false } }
                        """);
        assertEquals(
                List.of(
                        new Subset("fps", OptionalInt.of(2), 1),
                        new Subset("ss", OptionalInt.of(1), 4),
                        new Subset("ss", OptionalInt.of(1), 5),
                        new Subset("training", OptionalInt.empty(), 0)),
                study.fitting().subsets());
    }

    @Test
    void givenSetsMakeTheInitialSet() {
        Study study = read("split: { training: a, validation: [b, c] }\nselect: { sizes: [1] }\n");
        assertEquals(3, study.data().files().size());
        assertTrue(study.division().given().isPresent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "data: {files: a}\\nselect: {size: [1]} "
                        + "| s.yaml:2: unknown key 'select.size'; nearest: sizes",
                "data: {files: a}\\nselects: 1 | s.yaml:2: unknown key 'selects'; nearest: select",
                "data: {files: a} | s.yaml:1: 'select' must be given",
                "data: {files: a}\\nselect: {} | s.yaml:2: select must say sizes",
                "select: {sizes: [1]} | s.yaml:1: data must be given, unless split names training and validation",
                "data: {files: a}\\nselect:\\n  sizes: 5 | s.yaml:3: select.sizes must be a list, got 5",
                "data: {files: a}\\nselect:\\n  sizes:\\n  - 3\\n  - x "
                        + "| s.yaml:5: select.sizes[1] must be a whole number, got 'x'",
                "data: {files: a}\\nselect: {sizes: [0]} | s.yaml:2: select.sizes[0] must be at least 1, got 0",
                "data: {files: a}\\nselect: {sizes: [2, 2]} | s.yaml:2: select.sizes must not have 2 twice",
                "data: {files: a}\\nsplit: {share: 1}\\nselect: {sizes: [1]} "
                        + "| s.yaml:2: split.share must be below 1, got 1",
                "data: {files: a}\\nsplit: {by: tag}\\nselect: {sizes: [1]} "
                        + "| s.yaml:2: split.by must be one of composition, config_type, got 'tag'",
                "data: {files: a}\\nselect: {sizes: [1]}\\nselect: {sizes: [2]} | s.yaml:3: 'select' is given twice",
                "data: {files: a}\\nselect: {sizes: [1]}\\npotentials: {subsets: {fsp: [1]}} "
                        + "| s.yaml:3: potentials.subsets.fsp must be a sampler's: unknown name 'fsp'; nearest: fps",
                "data: {files: a}\\nselect: {sizes: [1]}\\npotentials: {subsets: {fps: [2]}} "
                        + "| s.yaml:3: potentials.subsets.fps must have sizes of select.sizes, got 2",
                "data: {files: a, type-map: [Li, Sy]}\\nselect: {sizes: [1]} "
                        + "| s.yaml:1: data.type-map: expected chemical symbols, got 'Sy'",
                "data: {files: '-'}\\nselect: {sizes: [1]} "
                        + "| s.yaml:1: data.files: a study must read files, got standard input",
                "data: {files: }\\nselect: {sizes: [1]} "
                        + "| s.yaml:1: data.files must be text or a list, got nothing",
                "data: {files: !!java.net.URL a}\\nselect: {sizes: [1]} "
                        + "| s.yaml:1: tags such as tag:yaml.org,2002:java.net.URL mean nothing here",
                "data: {files: a\\nselect: 3 | s.yaml:2: expected YAML, but expected ',' or '}', but got :",
            })
    void errorsNameLineAndKey(String text, String sentence) {
        Exception e =
                assertThrows(UsageException.class, () -> read(text.strip().replace("\\n", "\n")));
        assertEquals(sentence, e.getMessage());
    }

    @Test
    void aliasesThatMultiplyAreRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 9; i++) {
            String one = "*a" + (i - 1) + ",";
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append(one.repeat(9)).append("1]\n");
        }
        assertThrows(UsageException.class, () -> read(bomb.toString()));
    }
}
