// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.vasp;

import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamConstants;
import org.winnow.api.io.FormatException;

/**
 * What stands in a vasprun.xml up to {@code </atominfo>}.
 *
 * @param species atomic number of each atom
 * @param nelm how many electronic steps a step may take
 * @param fullStress whether the stress is calculated in all its parts
 */
record XmlHead(int[] species, int nelm, boolean fullStress) {

    private static final int BYTES_OF_AN_ATOM = 20; // <rc><c>H</c></rc> at the least
    private static final int USUAL_NELM = 60;

    /** Collects while reading. */
    private static final class Collector {
        private int nelm = USUAL_NELM;
        private int isif = 2;
        private int[] species = new int[0];
        private int found;
    }

    static XmlHead read(byte[] text, String path, long line) throws FormatException {
        if (new String(text, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
            throw new FormatException(path, line, "a document type must not be there, got one");
        }
        XmlPiece xml = new XmlPiece(text, path, line);
        Collector head = new Collector();
        boolean inside = false;
        boolean atoms = false;
        int event = xml.next();
        while (event != XMLStreamConstants.END_DOCUMENT) {
            boolean starts = event == XMLStreamConstants.START_ELEMENT;
            String name = xml.name();
            if (name.equals("atominfo")) {
                inside = starts;
                if (!starts) {
                    break;
                }
            } else if (starts && name.equals("i")) {
                takeParameter(xml, head);
            } else if (inside && starts && name.equals("atoms")) {
                makeRoom(xml, head, text.length);
            } else if (starts && name.equals("array")) {
                atoms = inside && xml.nameAttribute().equals("atoms");
            } else if (atoms && starts && name.equals("rc")) {
                takeAtom(xml, head);
            }
            event = xml.next();
        }
        if (head.found < 1 || head.found != head.species.length) {
            throw xml.error(
                    "expected " + head.species.length + " atoms in atominfo, got " + head.found);
        }
        return new XmlHead(head.species, head.nelm, head.isif != 1);
    }

    private static void takeParameter(XmlPiece xml, Collector head) throws FormatException {
        String name = xml.nameAttribute();
        String value = xml.text();
        if (name.equals("NELM")) {
            head.nelm = integer(value, xml);
        } else if (name.equals("ISIF")) {
            head.isif = integer(value, xml);
        }
    }

    private static int integer(String value, XmlPiece xml) throws FormatException {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw xml.error("expected a whole number, got '" + value + "'");
        }
    }

    private static void makeRoom(XmlPiece xml, Collector head, int bytes) throws FormatException {
        int count = integer(xml.text(), xml);
        if (count < 1 || count > bytes / BYTES_OF_AN_ATOM) {
            throw xml.error("the number of atoms must fit the file, got " + count);
        }
        head.species = new int[count];
    }

    private static void takeAtom(XmlPiece xml, Collector head) throws FormatException {
        if (xml.next() != XMLStreamConstants.START_ELEMENT || !xml.name().equals("c")) {
            throw xml.error("expected the symbol of an atom, got something else");
        }
        String symbol = xml.text();
        if (head.found == head.species.length) {
            throw xml.error("expected " + head.species.length + " atoms in atominfo, got more");
        }
        // VASP spells these two so
        symbol = symbol.equals("r") ? "Zr" : symbol.equals("X") ? "Xe" : symbol;
        try {
            head.species[head.found++] = PoscarHead.symbol(symbol);
        } catch (IllegalArgumentException e) {
            throw xml.error(e.getMessage());
        }
    }
}
