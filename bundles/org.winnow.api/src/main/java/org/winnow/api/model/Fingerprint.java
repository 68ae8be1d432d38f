// SPDX-License-Identifier: Apache-2.0
package org.winnow.api.model;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * A hash of what a configuration is, not of where it lay: the first 128 bits of a SHA-256 over
 * species, positions, cell, labels and every other column, in an order that does not depend on the
 * file's. Ties between configurations are settled by it.
 *
 * @param high the upper 64 bits
 * @param low the lower 64 bits
 */
public record Fingerprint(long high, long low) implements Comparable<Fingerprint> {

    static Fingerprint of(Configuration c) {
        Digest digest = new Digest();
        digest.add(c.size());
        for (int i = 0; i < c.size(); i++) {
            digest.add(c.species(i));
        }
        for (int i = 0; i < 3 * c.size(); i++) {
            digest.add(c.position(i));
        }
        for (int i = 0; i < 9; i++) {
            digest.add(c.cell().vector(i));
        }
        for (int i = 0; i < 3; i++) {
            digest.add(c.cell().periodic(i) ? 1 : 0);
        }
        digest.add(c.energy().isPresent() ? 1 : 0);
        digest.add(c.energy().orElse(0));
        digest.add(c.hasForces() ? 1 : 0);
        for (int i = 0; c.hasForces() && i < 3 * c.size(); i++) {
            digest.add(c.force(i));
        }
        digest.add(c.hasVirial() ? 1 : 0);
        for (int i = 0; c.hasVirial() && i < 9; i++) {
            digest.add(c.virial(i));
        }
        for (Map.Entry<String, String> e : new TreeMap<>(c.properties()).entrySet()) {
            digest.add(e.getKey());
            digest.add(e.getValue());
        }
        for (Map.Entry<String, Column> e : new TreeMap<>(c.columns()).entrySet()) {
            digest.add(e.getKey());
            digest.add(e.getValue());
        }
        return digest.finish();
    }

    @Override
    public int compareTo(Fingerprint other) {
        int first = Long.compareUnsigned(high, other.high);
        return first != 0 ? first : Long.compareUnsigned(low, other.low);
    }

    /** {@return 32 hexadecimal digits} */
    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }

    /** Feeds values to SHA-256 through one buffer. */
    private static final class Digest {
        private static final VarHandle LONGS =
                MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

        private final MessageDigest sha = sha256();
        private final byte[] buffer = new byte[4096];
        private int length;

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e); // every JDK has it
            }
        }

        void add(long value) {
            if (length > buffer.length - Long.BYTES) {
                flush();
            }
            LONGS.set(buffer, length, value);
            length += Long.BYTES;
        }

        void add(double value) {
            add(Double.doubleToLongBits(value + 0.0)); // −0 and 0 are one
        }

        void add(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            add(bytes.length);
            flush();
            sha.update(bytes);
        }

        void add(Column column) {
            add(column.width());
            add(column.kind().ordinal());
            for (int i = 0; i < column.rows() * column.width(); i++) {
                switch (column.kind()) {
                    case REAL -> add(column.real(i));
                    case INTEGER -> add(column.integer(i));
                    case TEXT -> add(column.text(i));
                    case LOGICAL -> add(column.logical(i) ? 1 : 0);
                }
            }
        }

        private void flush() {
            sha.update(buffer, 0, length);
            length = 0;
        }

        Fingerprint finish() {
            flush();
            ByteBuffer hash = ByteBuffer.wrap(sha.digest());
            return new Fingerprint(hash.getLong(), hash.getLong());
        }
    }
}
