// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.vasp;

import java.util.List;
import java.util.regex.Matcher;
import org.winnow.api.io.FormatException;
import org.winnow.api.io.Frame;
import org.winnow.api.io.TextCursor;
import org.winnow.api.model.Cell;
import org.winnow.api.model.Configuration;

/**
 * One configuration of an XDATCAR.
 *
 * @param path how errors name the file
 * @param line its first line
 * @param text as the file has it
 * @param headLine where the head that counts begins
 * @param headText begins with it; {@code text} where it has a head of its own
 * @param typeMap what the user said
 */
record XdatcarFrame(
        String path, long line, byte[] text, long headLine, byte[] headText, List<Integer> typeMap)
        implements Frame {

    boolean ownHead() {
        return headText == text;
    }

    @Override
    public Configuration parse() throws FormatException {
        TextCursor top = new TextCursor(headText, path, headLine);
        PoscarHead head;
        try {
            head = PoscarHead.read(top, typeMap, text.length);
        } catch (IllegalArgumentException e) {
            throw new FormatException(path, headLine, e.getMessage());
        }
        TextCursor cursor = ownHead() ? top : new TextCursor(text, path, line);
        PoscarHead.line(cursor, "'Direct configuration='");
        Matcher marker = VaspXdatcarFormat.MARKER.matcher(cursor.rest());
        if (!marker.matches()) {
            throw cursor.error("expected 'Direct configuration=' behind the counts, got none");
        }
        int[] species = head.species();
        double[] positions = PoscarFrame.positions(cursor, species.length);
        boolean cartesian = "cartesian".equalsIgnoreCase(marker.group(1));
        PoscarFrame.place(positions, head, cartesian);
        while (cursor.nextLine()) {
            if (cursor.hasToken()) {
                throw cursor.error("expected " + species.length + " positions, got more");
            }
        }
        try {
            var builder =
                    Configuration.of(species, positions)
                            .cell(Cell.of(head.vectors(), true, true, true));
            if (!marker.group(2).isEmpty()) {
                builder.property("step", marker.group(2));
            }
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw new FormatException(path, line, e.getMessage());
        }
    }
}
