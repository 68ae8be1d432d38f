// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.Progress;
import org.winnow.api.model.FeatureMatrix;
import org.winnow.workbench.chart.Palette;
import org.winnow.workbench.model.Choice;
import org.winnow.workbench.model.Features;
import org.winnow.workbench.model.Property;
import org.winnow.workbench.model.Rows;
import org.winnow.workbench.model.Session;
import org.winnow.workbench.model.Sheet;

class MapModelTest {

    private static final double NO = Double.NaN;

    private static Session session() {
        Property.Group composition =
                new Property.Group(
                        "composition", "", new int[] {0, 1, 1, 0, 2}, List.of("Li", "a<b", "Si"));
        Property.Quantity volume =
                new Property.Quantity("volume", "Å³", "", new double[] {1, 2, NO, 4, 5});
        Session session = new Session();
        session.open(
                new Sheet(
                        Inputs.of(),
                        5,
                        List.of(composition, volume),
                        Rows.NONE,
                        row -> Optional.empty()));
        return session;
    }

    @Test
    void picksComeInOrderTheFirstOnTopAndOnlyWhatIsShownIsDrawn() {
        double[] x = {0, 1, 2, NO, 4};
        Choice choice = Choice.NONE.with(Rows.of(4)).with(Rows.of(0)).with(Rows.of(1, 3));
        Scene scene =
                Scene.of(
                        new Scene.Axis("x", x, false),
                        new Scene.Axis("y", x, false),
                        Rows.of(0, 2, 3, 4),
                        Rows.of(1, 2),
                        choice,
                        Colouring.none(5));
        assertArrayEquals(new int[] {0, 2, 4}, scene.all().rows());
        assertArrayEquals(new int[] {2}, scene.marked().rows());
        assertArrayEquals(new int[] {0, 4}, scene.picked().rows());
    }

    @Test
    void largestGroupsHaveColoursOfTheirOwnAndTheRestShareGrey() {
        int[] codes = IntStream.range(0, 55).map(i -> (int) Math.sqrt(2 * i + 0.25)).toArray();
        List<String> words = IntStream.range(0, 11).mapToObj(i -> "g" + i).toList();
        Colouring colouring =
                Colouring.by(new Property.Group("tag", "", codes, words), Rows.first(55));
        int[] sizes = new int[11];
        Arrays.stream(codes).forEach(code -> sizes[code]++);
        int largest =
                IntStream.range(0, 11).reduce((a, b) -> sizes[b] > sizes[a] ? b : a).orElse(0);
        assertEquals("g" + largest, colouring.entries().get(0).word());
        int row = IntStream.range(0, 55).filter(i -> codes[i] == largest).findFirst().orElse(0);
        assertEquals(Palette.group(0).getRGB() & 0xFFFFFF, colouring.rgb()[row]);
        long there = Arrays.stream(sizes).filter(s -> s > 0).count();
        assertEquals(there - 8 + " others", colouring.entries().get(8).word());
        assertEquals(Palette.OTHERS.getRGB() & 0xFFFFFF, colouring.rgb()[0]);
    }

    @Test
    void anOutlierDoesNotBleachTheScale() {
        double[] values = IntStream.range(0, 1000).mapToDouble(i -> i / 1000.0).toArray();
        values[7] = 1e6;
        var scale = Colouring.scale(values, Rows.first(1000));
        assertTrue(scale.getUpperBound() < 1 && scale.getLowerBound() < 0.02);
        assertEquals(
                0xFDE725,
                Colouring.by(new Property.Quantity("v", "", "", values), Rows.first(1000))
                        .rgb()[7]);
    }

    @Test
    void coordinatesStandAtTheRowsThatWereDescribed() {
        Features features =
                new Features(
                        "soap:cutoff=4",
                        new int[] {0, 2, 4},
                        new FeatureMatrix(3, 2, 1, 0, 0.8, 0.6, 0, 1));
        var components = Projection.components(features, 5, Progress.NONE);
        double[] first = components.axes().get(0).values();
        assertTrue(Double.isNaN(first[1]) && Double.isNaN(first[3]));
        assertEquals(0, first[0] + first[2] + first[4], 1e-12);
        assertTrue(Projection.label(components.axes().get(0)).startsWith("PC 1 of soap, "));

        Property.Group group = (Property.Group) session().properties().get("composition");
        var alike =
                Projection.similarity(
                        features, group, List.of(Optional.empty(), Optional.of("a<b")));
        assertEquals("similarity.Li", alike.axes().get(0).name());
        assertArrayEquals(new double[] {1, NO, 0.8, NO, 0}, alike.axes().get(0).values(), 1e-12);
        assertArrayEquals(new double[] {0.8, NO, 1, NO, 0.6}, alike.axes().get(1).values(), 1e-12);
    }

    @Test
    void logarithmicAxesPlaceLogarithmsAndFiguresTellTheNumbers() {
        double[] x = {0.01, 1, NO, 1000};
        Scene scene =
                Scene.of(
                        new Scene.Axis("x", x, true),
                        new Scene.Axis("y", new double[] {-1, 0, 1, 2}, false),
                        Rows.first(4),
                        Rows.NONE,
                        Choice.NONE,
                        Colouring.none(4));
        assertArrayEquals(new double[] {-2, 0, 3}, scene.all().x(), 1e-12);
        assertTrue(scene.has(3) && !scene.has(2));
        MapFigure figure = new MapFigure(scene, scene.rangeX(), scene.rangeY(), Choice.NONE, null);
        assertEquals(List.of(3, 1000.0, 2.0, 0, ""), figure.data().rows().get(2));
    }

    @Test
    void onlyPositivePropertiesCanBeLogarithmic() {
        assertTrue(scale(true, 1, NO, 3).logarithmic());
        assertEquals(new Scale(false, Optional.empty()), scale(false, 1, NO, 3));
        assertEquals(
                Optional.of(
                        "a logarithmic axis needs positive numbers, got -0.5000 at number 1 of v"),
                scale(true, 1, -0.5).why());
        assertEquals(
                Optional.of("a logarithmic axis needs positive numbers, got no number at all of v"),
                scale(true, NO).why());
        assertEquals(false, scale(true, 1, 0).logarithmic());
    }

    private static Scale scale(boolean wanted, double... values) {
        return Scale.of(new Property.Quantity("v", "", "", values), wanted);
    }

    @Test
    void tooltipTellsWhyAndEscapesTheWordsOfFiles() {
        Session session = session();
        session.edit(
                "Select",
                session.state()
                        .withChoice(
                                new Choice(
                                        new int[] {4, 1},
                                        new double[] {NO, 0.25},
                                        new int[] {-1, 4},
                                        "")));
        String text = Reason.of(session, 1, "volume");
        assertTrue(text.contains("<b>#1</b> · a&lt;b"), text);
        assertTrue(text.contains("volume = 2.0000 Å³"), text);
        assertTrue(text.contains("selected: rank 2, 0.2500 from number 4"), text);
        assertTrue(Reason.of(session, 0).endsWith("active</html>"));
    }

    @Test
    void dataOfAFigureAreThePointsThatAreShown() {
        Session session = session();
        Property.Quantity volume = (Property.Quantity) session.properties().get("volume");
        Scene scene =
                Scene.of(
                        new Scene.Axis("volume [Å³]", volume.values(), false),
                        new Scene.Axis("volume [Å³]", volume.values(), false),
                        session.visible(),
                        Rows.NONE,
                        Choice.NONE.with(Rows.of(3)),
                        Colouring.none(5));
        MapFigure figure =
                new MapFigure(
                        scene,
                        scene.rangeX(),
                        scene.rangeY(),
                        Choice.NONE.with(Rows.of(3)),
                        session.properties().get("composition"));
        assertEquals(4, figure.data().rows().size());
        assertEquals(List.of(3, 4.0, 4.0, 1, "Li"), figure.data().rows().get(2));
    }
}
