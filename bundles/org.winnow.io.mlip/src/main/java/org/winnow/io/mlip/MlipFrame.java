// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.mlip;

import java.util.List;
import org.winnow.api.io.FormatException;
import org.winnow.api.io.Frame;
import org.winnow.api.io.TextCursor;
import org.winnow.api.model.Configuration;

/**
 * One configuration of a {@code .cfg} file: its text, and what was found wrong when it was cut.
 *
 * @param path how errors name the file
 * @param line its first line
 * @param text as the file has it
 * @param problem a sentence, or empty if it has a beginning and an end
 * @param typeMap atomic numbers the user gave; empty if none
 */
record MlipFrame(String path, long line, byte[] text, String problem, List<Integer> typeMap)
        implements Frame {

    @Override
    public Configuration parse() throws FormatException {
        if (!problem.isEmpty()) {
            throw new FormatException(path, line, problem);
        }
        TextCursor cursor = new TextCursor(text, path, line);
        cursor.nextLine();
        try {
            return new MlipParser(cursor, text.length).parse(typeMap);
        } catch (IllegalArgumentException e) {
            throw new FormatException(path, line, e.getMessage());
        }
    }
}
