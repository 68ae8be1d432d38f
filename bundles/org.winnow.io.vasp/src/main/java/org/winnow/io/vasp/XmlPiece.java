// SPDX-License-Identifier: Apache-2.0
package org.winnow.io.vasp;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.winnow.api.io.FormatException;
import org.winnow.api.io.NumberText;

/**
 * A piece of a vasprun.xml, read element by element. Knows neither document types nor entities:
 * both are refused, so nothing outside of the file is read and nothing in it grows.
 */
final class XmlPiece {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private final String path;
    private final long line;
    private String value = ""; // the value of an element, where it was looked at

    /**
     * Starts reading.
     *
     * @param text of the piece
     * @param path how errors name the file
     * @param line where it begins
     */
    XmlPiece(byte[] text, String path, long line) throws FormatException {
        this.path = path;
        this.line = line;
        Reader in =
                new InputStreamReader(new ByteArrayInputStream(text), StandardCharsets.ISO_8859_1);
        try {
            this.xml = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw new FormatException(path, line, "expected XML, got: " + words(e));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /**
     * Moves on.
     *
     * @return XMLStreamConstants.START_ELEMENT, END_ELEMENT or END_DOCUMENT
     * @throws FormatException if this is not XML, or has a document type or an entity
     */
    int next() throws FormatException {
        while (true) {
            int event = event();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT,
                        XMLStreamConstants.END_ELEMENT,
                        XMLStreamConstants.END_DOCUMENT -> {
                    return event;
                }
                case XMLStreamConstants.DTD ->
                        throw error("a document type must not be there, got one");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw error("entities must not be there, got &" + xml.getLocalName() + ";");
                default -> {}
            }
        }
    }

    private int event() throws FormatException {
        try {
            return xml.next();
        } catch (XMLStreamException e) {
            long at = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            throw new FormatException(path, line + at - 1, "expected XML, got: " + words(e));
        }
    }

    /** The parser's own words, without its prefix and on one line. */
    private static String words(XMLStreamException e) {
        String all = String.valueOf(e.getMessage());
        return all.substring(all.indexOf("Message:") < 0 ? 0 : all.indexOf("Message:") + 8)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** {@return the element's name} */
    String name() {
        return xml.getLocalName();
    }

    /** {@return the attribute {@code name} of the element that begins; or empty} */
    String nameAttribute() {
        String given = xml.getAttributeValue(null, "name");
        return given == null ? "" : given;
    }

    /** {@return the text of the element that begins, which ends with that} */
    String text() throws FormatException {
        StringBuilder all = new StringBuilder();
        while (true) {
            int event = event();
            switch (event) {
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE ->
                        all.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    value = all.toString().strip();
                    return value;
                }
                case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> {}
                case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw error("entities must not be there, got &" + xml.getLocalName() + ";");
                default -> throw error("expected text alone in an element, got more");
            }
        }
    }

    /**
     * Reads numbers.
     *
     * @param count how many the element that begins must hold
     * @param into where they go
     * @param at the first place there
     */
    void numbers(int count, double[] into, int at) throws FormatException {
        String[] words = text().split("\\s+");
        if (words.length != count || words[0].isEmpty()) {
            throw error("expected " + count + " numbers, got '" + value + "'");
        }
        for (int i = 0; i < count; i++) {
            try {
                into[at + i] = NumberText.parse(words[i]);
            } catch (NumberFormatException e) {
                throw error(e.getMessage());
            }
        }
    }

    /**
     * Reads the rows of the varray that begins.
     *
     * @param rows how many there must be
     * @return shape [rows × 3]
     */
    double[] rows(int rows) throws FormatException {
        String what = nameAttribute();
        double[] all = new double[3 * rows];
        int found = 0;
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event != XMLStreamConstants.START_ELEMENT || !name().equals("v")) {
                throw error("expected rows in " + what + ", got something else");
            }
            if (found == rows) {
                throw error("expected " + rows + " rows in " + what + ", got more");
            }
            numbers(3, all, 3 * found++);
        }
        if (found < rows) {
            throw error("expected " + rows + " rows in " + what + ", got " + found);
        }
        return all;
    }

    /** {@return an error here} @param sentence what must hold, then what came */
    FormatException error(String sentence) {
        return new FormatException(path, line + xml.getLocation().getLineNumber() - 1, sentence);
    }
}
