// SPDX-License-Identifier: Apache-2.0
package org.winnow.workbench.chart;

import java.awt.Dimension;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A figure as SVG, made with Apache Batik; text stays text. */
final class SvgFile {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final int DIGITS = 3;

    private SvgFile() {}

    static void write(Figure figure, int width, int height, Path file) throws IOException {
        Document document = document();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setPrecision(DIGITS);
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        graphics.setSVGCanvasSize(new Dimension(width, height));
        FigureFile.draw(figure, graphics, width, height);
        Element root = graphics.getRoot();
        root.setAttribute("width", width + "pt");
        root.setAttribute("height", height + "pt");
        root.setAttribute("viewBox", "0 0 " + width + " " + height);
        StringWriter text = new StringWriter();
        graphics.stream(root, text, true, false);
        Files.writeString(file, withoutDoctype(text.toString()));
    }

    /** Readers would look for it on the net, and SVG 2 has none. */
    private static String withoutDoctype(String svg) {
        int start = svg.indexOf("<!DOCTYPE");
        int end = svg.indexOf('>', start) + 1;
        return start < 0 ? svg : svg.substring(0, start) + svg.substring(end).stripLeading();
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK must have an XML parser", e);
        }
    }
}
