// SPDX-License-Identifier: Apache-2.0
package org.winnow.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetatypeTest {

    private static Map<String, List<Metatype.Attribute>> read(String xml) throws IOException {
        return Metatype.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsSettingsWithTheirBoundsAndChoices() throws IOException {
        var all =
                read(
                        """
                        <m:MetaData xmlns:m="http://www.osgi.org/xmlns/metatype/v1.2.0">
                          <OCD id="S" name="Soap">
                            <AD id="cutoff" type="Double" name="Cutoff radius [Å]"
                              description="How far" min="0.5" default="3.0"/>
                            <AD id="basis" type="String" default="mercer">
                              <Option label="Mercer" value="mercer"/>
                              <Option label="Orbitals" value="gto"/>
                            </AD>
                          </OCD>
                          <Designate pid="org.Soap"><Object ocdref="S"/></Designate>
                        </m:MetaData>
                        """);
        var cutoff =
                new Metatype.Attribute(
                        "cutoff",
                        "Cutoff radius [Å]",
                        "How far",
                        "Double",
                        "3.0",
                        "0.5",
                        null,
                        List.of());
        var basis =
                new Metatype.Attribute(
                        "basis",
                        "basis",
                        "",
                        "String",
                        "mercer",
                        null,
                        null,
                        List.of("mercer", "gto"));
        assertEquals(Map.of("org.Soap", List.of(cutoff, basis)), all);
    }

    @Test
    void refusesDocumentsThatBringEntities() {
        assertThrows(
                IOException.class,
                () ->
                        read(
                                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>"
                                        + "<MetaData>&b;</MetaData>"));
    }

    @Test
    void namesSettingsAfterAnnotationMethodsAsComponentsDo() {
        assertEquals("min-dist", Diagnosis.settingName("min$_$dist"));
        assertEquals("a_b", Diagnosis.settingName("a__b"));
        assertEquals("a.b", Diagnosis.settingName("a_b"));
    }
}
