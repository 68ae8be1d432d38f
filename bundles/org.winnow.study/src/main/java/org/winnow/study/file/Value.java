// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.file;

import java.util.List;
import java.util.Map;

/**
 * A value of a study file with the place it was read from.
 *
 * @param line in the file, from 1; that of the key where there is one; 0 for a default
 * @param content a {@link String}, {@link Long}, {@link Double}, {@link Boolean}, a list of values
 *     or a map to values; empty text for nothing at all
 */
record Value(int line, Object content) {

    /** {@return whether it has keys} */
    boolean isMap() {
        return content instanceof Map;
    }

    /** {@return whether it is a list} */
    boolean isList() {
        return content instanceof List;
    }

    @SuppressWarnings("unchecked") // the reader puts nothing else there
    Map<String, Value> map() {
        return (Map<String, Value>) content;
    }

    @SuppressWarnings("unchecked") // the reader puts nothing else there
    List<Value> list() {
        return (List<Value>) content;
    }

    /** {@return as text} */
    String text() {
        return content.toString();
    }

    /** {@return as a whole number} */
    long whole() {
        return ((Number) content).longValue();
    }

    /** {@return as a number} */
    double number() {
        return ((Number) content).doubleValue();
    }
}
