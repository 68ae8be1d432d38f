// SPDX-License-Identifier: Apache-2.0
package org.winnow.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * An SVG file as a part of a page: without prologue and size, so that it takes the width it is
 * given, and with identifiers that no other drawing of the page has.
 */
final class InlineSvg {

    private static final String SVG = "http://www.w3.org/2000/svg";

    private static final Pattern REFERENCE = Pattern.compile("url\\(#([^)]*)\\)");

    /** Elements that run or fetch something; no figure needs them. */
    private static final Set<String> REFUSED = Set.of("script", "foreignObject", "image", "style");

    private final String prefix;
    private final XMLStreamReader in;
    private final XMLStreamWriter out;
    private int depth;

    private InlineSvg(String prefix, XMLStreamReader in, XMLStreamWriter out) {
        this.prefix = prefix;
        this.in = in;
        this.out = out;
    }

    /**
     * Reads a drawing.
     *
     * @param file an SVG file
     * @param prefix goes before every identifier
     * @return an {@code svg} element
     */
    static String of(Path file, String prefix) throws IOException {
        XMLInputFactory input = XMLInputFactory.newDefaultFactory();
        input.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        input.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        StringWriter text = new StringWriter();
        try (InputStream stream = Files.newInputStream(file)) {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new InlineSvg(prefix, input.createXMLStreamReader(stream), out).copy();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IOException(file.getFileName() + " must be an SVG, got " + e.getMessage(), e);
        }
    }

    private void copy() throws XMLStreamException {
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamReader.START_ELEMENT -> start();
                case XMLStreamReader.END_ELEMENT -> {
                    out.writeEndElement();
                    depth--;
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA ->
                        out.writeCharacters(in.getText());
                default -> {
                    // comments and instructions say nothing to a reader of the page
                }
            }
        }
        out.flush();
    }

    private void start() throws XMLStreamException {
        String name = in.getLocalName();
        if (REFUSED.contains(name) || !SVG.equals(in.getNamespaceURI())) {
            throw new XMLStreamException("element " + name);
        }
        out.writeStartElement(name);
        if (depth == 0) {
            out.writeDefaultNamespace(SVG);
            out.writeAttribute("role", "img");
        }
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String space = "xml".equals(in.getAttributePrefix(i)) ? "xml:" : "";
            attribute(space + in.getAttributeLocalName(i), in.getAttributeValue(i));
        }
        depth++;
    }

    private void attribute(String name, String value) throws XMLStreamException {
        boolean size = depth == 0 && (name.equals("width") || name.equals("height"));
        if (size || name.startsWith("on")) {
            return;
        }
        if (name.equals("id")) {
            out.writeAttribute(name, prefix + "-" + value);
        } else if (name.equals("href")) {
            if (!value.startsWith("#")) {
                throw new XMLStreamException("a reference to " + value);
            }
            out.writeAttribute(name, "#" + prefix + "-" + value.substring(1));
        } else {
            Matcher reference = REFERENCE.matcher(value);
            out.writeAttribute(name, reference.replaceAll("url(#" + prefix + "-$1)"));
        }
    }
}
