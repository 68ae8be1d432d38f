// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.map;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import org.osgi.service.component.annotations.Component;
import org.winnow.workbench.View;
import org.winnow.workbench.Workbench;
import org.winnow.workbench.chart.FigureMenu;
import org.winnow.workbench.form.AlgorithmForm;
import org.winnow.workbench.model.Property;
import org.winnow.workbench.model.Property.Quantity;
import org.winnow.workbench.model.Rows;
import org.winnow.workbench.model.Session;
import org.winnow.workbench.model.Topic;

/**
 * Every configuration a point: by likeness to two compositions, by principal components of the
 * features, or by any two properties; coloured by any property. Zoom with the wheel, move with the
 * right button, mark with box or lasso; a click shows a configuration in all views.
 */
@Component(service = View.class)
public final class MapView implements View, MapControls.Listener {

    private Workbench workbench;
    private MapCanvas canvas;
    private MapControls controls;
    private MapAxes axes;
    private JLabel hint;
    private Colouring colouring;
    private List<?> colouredBy = List.of();
    private List<?> fitted = List.of();

    /** Called by Declarative Services. */
    public MapView() {}

    @Override
    public Info info() {
        return Info.of("map", "Map", Place.CENTRE);
    }

    @Override
    public JComponent open(Workbench bench) {
        workbench = bench;
        canvas = new MapCanvas();
        controls = new MapControls(this);
        axes = new MapAxes(bench, this::refresh);
        hint = new JLabel();
        hint.setName("map-hint");
        hint.setBorder(BorderFactory.createEmptyBorder(1, 8, 3, 8));
        FigureMenu export = new FigureMenu(bench, canvas, this::figure);
        controls.add(new MapMouse(canvas, bench.session(), menu(export)));
        controls.add(fit());
        controls.add(export.button());
        canvas.tell(row -> Reason.of(bench.session(), row, axes.x(), axes.y()));
        JPanel panel = new JPanel(new BorderLayout());
        panel.setName("map");
        panel.add(controls.component(), BorderLayout.NORTH);
        panel.add(canvas);
        panel.add(hint, BorderLayout.SOUTH);
        bench.watch(this::restart, Topic.DATA);
        bench.watch(this::refresh, Topic.STATE, Topic.COLOUR, Topic.PROPERTIES);
        bench.watch(() -> axes.follow(), Topic.RESULTS);
        bench.watch(this::point, Topic.CURRENT, Topic.HOVER);
        restart();
        axes.follow();
        return panel;
    }

    private JButton fit() {
        JButton fit = new JButton("Fit");
        fit.setName("map-fit");
        fit.setToolTipText("Show all points (double click beside them)");
        fit.setFocusable(false);
        fit.addActionListener(e -> canvas.fit());
        return fit;
    }

    private JPopupMenu menu(FigureMenu export) {
        JPopupMenu menu = new JPopupMenu();
        JMenuItem fit = new JMenuItem("Fit");
        fit.addActionListener(e -> canvas.fit());
        menu.add(fit);
        for (String command : List.of("choose-marked", "drop-marked", "remove")) {
            JMenuItem item = new JMenuItem(MapView.title(command));
            item.addActionListener(e -> workbench.run(command));
            menu.add(item);
        }
        menu.addSeparator();
        export.addTo(menu);
        return menu;
    }

    private static String title(String command) {
        return switch (command) {
            case "choose-marked" -> "Add the Marked to the Selection";
            case "drop-marked" -> "Take the Marked from the Selection";
            default -> "Remove the Marked";
        };
    }

    private void restart() {
        axes.reset();
        fitted = List.of();
        refresh();
    }

    private void refresh() {
        Session session = workbench.session();
        Map<String, Property> all = session.properties();
        controls.show(axes.kind(), axes.choices(), axes.choice(axes.x()), axes.choice(axes.y()));
        controls.showColours(new ArrayList<>(all.keySet()), session.colour());
        if (all.get(axes.x()) instanceof Quantity x && all.get(axes.y()) instanceof Quantity y) {
            Scene.Axis across = axis(x);
            Scene.Axis up = axis(y);
            Rows visible = session.visible();
            Scene scene =
                    Scene.of(
                            across,
                            up,
                            visible,
                            session.state().marked(),
                            session.state().choice(),
                            colouring(all));
            List<?> shown = List.of(name(x, across), name(y, up), axes.origin());
            canvas.show(scene, !shown.equals(fitted));
            fitted = shown;
            controls.showScales(axes.scale(x), axes.scale(y));
            hint(visible.size() - scene.all().size());
        } else {
            canvas.show(null, false);
            hint(0);
        }
        axes.complete();
        point();
    }

    private Scene.Axis axis(Quantity quantity) {
        boolean logarithmic = axes.scale(quantity).logarithmic();
        return new Scene.Axis(Projection.label(quantity), quantity.values(), logarithmic);
    }

    private static String name(Quantity quantity, Scene.Axis axis) {
        return axis.logarithmic() ? "log " + quantity.name() : quantity.name();
    }

    /** Says how many of those to be shown have no place, and whether that will change. */
    private void hint(int placeless) {
        hint.setVisible(placeless > 0);
        String now =
                axes.isDescribing()
                        ? " have no place yet: features are being made for them"
                        : " have no place here: they have no value on an axis";
        hint.setText(placeless + (placeless == 1 ? now.replace("have", "has") : now));
    }

    /** Made again only when the property or the rows that matter are others. */
    private Colouring colouring(Map<String, Property> all) {
        Session session = workbench.session();
        Property property = all.get(session.colour());
        List<?> key =
                property == null
                        ? List.of(session.sheet())
                        : List.of(
                                session.sheet(),
                                System.identityHashCode(property),
                                session.active());
        if (colouring == null || !key.equals(colouredBy)) {
            colouring =
                    property == null
                            ? Colouring.none(session.sheet().size())
                            : Colouring.by(property, session.active());
            colouredBy = key;
        }
        return colouring;
    }

    private void point() {
        canvas.point(workbench.session().current(), workbench.session().hover());
    }

    private MapFigure figure() {
        if (canvas.scene() == null) {
            throw new IllegalStateException("the map must show something, found no points");
        }
        Session session = workbench.session();
        return new MapFigure(
                canvas.scene(),
                canvas.across(),
                canvas.up(),
                session.state().choice(),
                session.properties().get(session.colour()));
    }

    @Override
    public void kind(Kind kind) {
        axes.use(kind);
    }

    @Override
    public void axes(String x, String y) {
        axes.use(x, y);
    }

    @Override
    public void logarithmic(boolean across, boolean on) {
        axes.logarithmic(across ? axes.x() : axes.y(), on);
    }

    @Override
    public void colour(String property) {
        workbench.session().colour(property);
    }

    @Override
    public void descriptor() {
        AlgorithmForm form = new AlgorithmForm(workbench.catalogue(), "descriptor", "soap");
        int answer =
                JOptionPane.showConfirmDialog(
                        canvas,
                        form,
                        "Features of the map",
                        JOptionPane.OK_CANCEL_OPTION,
                        JOptionPane.PLAIN_MESSAGE);
        if (answer == JOptionPane.OK_OPTION) {
            try {
                axes.describe(form.text());
            } catch (IllegalArgumentException e) {
                workbench.fail("Features of the map", e);
            }
        }
    }
}
