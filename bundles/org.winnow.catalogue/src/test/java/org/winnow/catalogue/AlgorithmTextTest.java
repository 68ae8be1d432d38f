// SPDX-License-Identifier: Apache-2.0
package org.winnow.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.AlgorithmInfo.Setting;
import org.winnow.api.engine.UsageException;

class AlgorithmTextTest {

    private static final Setting CUTOFF =
            new Setting(
                    "cutoff",
                    "Cutoff radius",
                    "Å",
                    "",
                    "real",
                    "3",
                    Optional.of("0.5"),
                    Optional.of("20"),
                    List.of());

    private static String refusal(Setting setting, String text) {
        return assertThrows(UsageException.class, () -> SettingValue.parse("soap", setting, text))
                .getMessage();
    }

    private static Setting setting(String type, String... choices) {
        return new Setting(
                "n", "N", "", "", type, "", Optional.empty(), Optional.empty(), List.of(choices));
    }

    @Test
    void takesIdAndSettingsApart() {
        assertEquals(new AlgorithmText("fps", Map.of()), AlgorithmText.parse("fps"));
        assertEquals(
                Map.of("cutoff", "3", "n", "8"),
                AlgorithmText.parse("soap:cutoff=3, n=8").values());
        assertEquals(Map.of("x", "", "y", ""), AlgorithmText.parse("map:x=,y=").values());
    }

    @Test
    void letsValuesHoldCommasUpToTheNextName() {
        assertEquals(
                Map.of("of", "Li,Si", "min-dist", "2"),
                AlgorithmText.parse("a:of=Li,Si,min-dist=2").values());
        assertEquals(Map.of("file", "a:b=c,d"), AlgorithmText.parse("a:file=a:b=c,d").values());
    }

    @Test
    void refusesWhatIsNoNameWithAValue() {
        assertEquals(
                "a setting of soap must read name=value, got 'cutoff'",
                assertThrows(UsageException.class, () -> AlgorithmText.parse("soap:cutoff"))
                        .getMessage());
        assertThrows(UsageException.class, () -> AlgorithmText.parse(":n=1"));
        assertEquals(
                "setting n of soap must come once, got two",
                assertThrows(UsageException.class, () -> AlgorithmText.parse("soap:n=1,n=2"))
                        .getMessage());
    }

    @Test
    void writesEqualValuesInOneWay() {
        assertEquals("3", SettingValue.text(SettingValue.parse("soap", CUTOFF, "3.00")));
        assertEquals("0.5", SettingValue.text(SettingValue.parse("soap", CUTOFF, "5e-1")));
        assertEquals("true", SettingValue.text(SettingValue.parse("a", setting("logical"), "yes")));
        assertEquals(8L, SettingValue.parse("a", setting("integer"), "8"));
    }

    @Test
    void refusesValuesOfTheWrongKindOrOutOfBounds() {
        assertEquals("cutoff of soap must be at least 0.5 Å, got 0.1", refusal(CUTOFF, "0.1"));
        assertEquals("cutoff of soap must be at most 20 Å, got 21", refusal(CUTOFF, "21"));
        assertEquals("cutoff of soap must be a finite number, got 'NaN'", refusal(CUTOFF, "NaN"));
        assertEquals(
                "n of soap must be a whole number, got '1.5'", refusal(setting("integer"), "1.5"));
        assertEquals(
                "n of soap must be true or false, got 'maybe'",
                refusal(setting("logical"), "maybe"));
        assertEquals(
                "n of soap must be one of mercer, gto, got 'x'",
                refusal(setting("text", "mercer", "gto"), "x"));
    }
}
