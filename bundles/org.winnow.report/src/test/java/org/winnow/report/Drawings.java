// SPDX-License-Identifier: Apache-2.0
package org.winnow.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.Plot.Axis;
import org.winnow.api.evaluation.Plot.Series;
import org.winnow.api.evaluation.Plot.Style;

/** Plots to draw, and what was drawn of them. */
final class Drawings {

    private Drawings() {}

    static Plot curve() {
        double[] x = {1, 2, 3, 4};
        return new Plot(
                "curve",
                "How it falls",
                new Axis("Number of picks", false),
                new Axis("Farthest distance", false),
                Optional.of(new Axis("Representativeness [%]", false)),
                List.of(
                        new Series(
                                "threshold 0.1",
                                Style.GUIDE,
                                false,
                                new double[] {1, 4},
                                new double[] {0.1, 0.1}),
                        new Series("distance", Style.LINE, false, x, new double[] {1, .5, .2, .1}),
                        new Series("share", Style.STEP, true, x, new double[] {1, 50, 80, 100})));
    }

    static Plot plot(String name, Series... series) {
        return new Plot(
                name,
                "A title",
                new Axis("x", false),
                new Axis("y", false),
                Optional.empty(),
                List.of(series));
    }

    static BufferedImage png(Plot plot, Path folder) throws IOException {
        new ChartWriter().write(plot, folder);
        return ImageIO.read(folder.resolve(plot.name() + ".png").toFile());
    }

    static Document svg(Plot plot, Path folder) throws Exception {
        new ChartWriter().write(plot, folder);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve(plot.name() + ".svg").toFile());
    }

    static List<String> texts(Document svg) {
        NodeList nodes = svg.getElementsByTagName("text");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }
}
