// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** SHA-256 of files and texts, in hexadecimal. */
public final class Sha256 {

    private static final int BUFFER = 1 << 16;

    private Sha256() {}

    /** {@return a new digest} */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    /** {@return of a text in UTF-8} @param text what */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return of bytes} @param bytes what */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /**
     * Hashes a file.
     *
     * @param file what
     * @return of its bytes
     * @throws IOException if it cannot be read
     */
    public static String of(Path file) throws IOException {
        MessageDigest sha = digest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                sha.update(buffer, 0, count);
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    /**
     * Hashes what a step left. Of a manifest all counts but what differs from run to run: machine
     * and times.
     *
     * @param file what
     * @return of its content
     * @throws IOException if it cannot be read
     */
    public static String ofResult(Path file) throws IOException {
        if (!file.getFileName().toString().endsWith("manifest.json")) {
            return of(file);
        }
        Map<String, Object> manifest = Json.readObject(file);
        manifest.remove("environment");
        manifest.remove("timings");
        return of(Json.bytes(manifest));
    }

    /** {@return the same, or a word that is no hash where it cannot be read} @param file what */
    static String ofReadable(Path file) {
        try {
            return ofResult(file);
        } catch (IOException e) {
            return "unreadable";
        }
    }
}
