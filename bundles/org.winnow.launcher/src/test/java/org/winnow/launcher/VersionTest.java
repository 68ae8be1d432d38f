// SPDX-License-Identifier: Apache-2.0
package org.winnow.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class VersionTest {

    @Test
    void saysProgramJvmAndKernels() {
        String text = Version.text();
        assertTrue(text.startsWith("winnow "), text);
        assertTrue(text.contains("Java " + System.getProperty("java.version")), text);
        assertEquals(3, text.lines().count());
    }

    @Test
    void saysWhyTheVectorKernelsAreOff() {
        System.setProperty("winnow.simd", "off");
        try {
            assertEquals(Optional.of("winnow.simd=off"), Version.obstacle());
        } finally {
            System.clearProperty("winnow.simd");
        }
        boolean module = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        assertEquals(module, Version.obstacle().isEmpty());
    }
}
