// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.structure;

import java.awt.BorderLayout;
import java.awt.event.ActionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import org.osgi.service.component.annotations.Component;
import org.winnow.api.model.Configuration;
import org.winnow.views.structure.ModelScript.Stay;
import org.winnow.workbench.View;
import org.winnow.workbench.Workbench;
import org.winnow.workbench.chart.ChartTheme;
import org.winnow.workbench.chart.FigureMenu;
import org.winnow.workbench.model.Session;
import org.winnow.workbench.model.Sheet;
import org.winnow.workbench.model.Topic;

/**
 * The current configuration in three dimensions. Arrow keys step through the marked or selected
 * ones; a click on an atom shows its neighbors within the cutoff, a click beside hides them.
 */
@Component(service = View.class)
public final class StructureView implements View {

    private Workbench workbench;
    private JmolPanel canvas;
    private JLabel caption;
    private StructureControls controls;
    private Configuration shown;
    private Sheet sheet;
    private int row = -1;
    private int atom = -1;

    /** Called by Declarative Services. */
    public StructureView() {}

    @Override
    public Info info() {
        return Info.of("structure", "Structure", Place.RIGHT);
    }

    @Override
    public JComponent open(Workbench bench) {
        workbench = bench;
        shown = null;
        sheet = null;
        row = -1;
        atom = -1;
        canvas = new JmolPanel(this::click);
        caption = new JLabel(" ");
        caption.setName("structure-caption");
        caption.setBorder(BorderFactory.createEmptyBorder(2, 6, 3, 6));
        JPanel panel =
                new JPanel(new BorderLayout()) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public void updateUI() {
                        super.updateUI();
                        SwingUtilities.invokeLater(() -> draw(Stay.ALL)); // other colours
                    }
                };
        panel.setName("structure");
        controls = new StructureControls(this::draw, this::step);
        controls.add(new FigureMenu(workbench, canvas, this::figure).button());
        panel.add(controls.component(), BorderLayout.NORTH);
        panel.add(canvas);
        panel.add(caption, BorderLayout.SOUTH);
        key(panel, "RIGHT", 1);
        key(panel, "LEFT", -1);
        bench.watch(this::follow, Topic.DATA, Topic.CURRENT);
        bench.watch(this::caption, Topic.STATE);
        canvas.start(e -> workbench.fail("Opening the structure viewer", e));
        follow();
        return panel;
    }

    private void key(JComponent panel, String key, int by) {
        panel.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
                .put(KeyStroke.getKeyStroke(key), key);
        panel.getActionMap()
                .put(
                        key,
                        new AbstractAction() {
                            private static final long serialVersionUID = 1L;

                            @Override
                            public void actionPerformed(ActionEvent e) {
                                step(by);
                            }
                        });
    }

    private void step(int by) {
        Session session = workbench.session();
        session.current(Steps.of(session).step(session.current(), by));
    }

    /** Fetches the current configuration, in the background if it lies in a file. */
    private void follow() {
        Session session = workbench.session();
        int wanted = session.current();
        Sheet from = session.sheet();
        if (wanted < 0) {
            shown = null;
            row = -1;
            draw(Stay.NOTHING);
            return;
        }
        if (wanted == row && from == sheet) {
            return;
        }
        CompletableFuture.supplyAsync(() -> read(from, wanted))
                .whenComplete(
                        (found, failure) ->
                                SwingUtilities.invokeLater(
                                        () -> take(from, wanted, found, failure)));
    }

    private static Optional<Configuration> read(Sheet from, int wanted) {
        try {
            return from.configuration(wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(Sheet from, int wanted, Optional<Configuration> found, Throwable failure) {
        Session session = workbench.session();
        if (session.sheet() != from || session.current() != wanted) {
            return; // the user went on meanwhile
        }
        if (failure != null) {
            workbench.fail("Showing #" + wanted, failure.getCause());
        }
        Stay stay = shown != null && from == sheet ? Stay.SIDE : Stay.NOTHING;
        shown = found == null ? null : found.orElse(null);
        sheet = from;
        row = wanted;
        atom = -1;
        draw(stay);
    }

    private void click(int place) {
        if (shown != null) {
            int clicked = place < 0 ? -1 : new Scene(shown, look()).atom(place);
            if (clicked != atom) {
                atom = clicked;
                draw(Stay.ALL);
            }
        }
    }

    private Appearance look() {
        return controls.look(atom);
    }

    private void draw(Stay stay) {
        ChartTheme theme = ChartTheme.ofWindow();
        if (shown == null) {
            canvas.show("zap;background [" + rgb(theme) + "];", theme.paper());
        } else {
            canvas.show(
                    ModelScript.of(shown, look(), theme.paper(), theme.ink(), theme.accent(), stay),
                    theme.paper());
        }
        controls.allow(
                shown != null && shown.hasForces(), shown != null && shown.cell().periodic());
        caption();
        canvas.repaint();
    }

    private static String rgb(ChartTheme theme) {
        return theme.paper().getRed()
                + ","
                + theme.paper().getGreen()
                + ","
                + theme.paper().getBlue();
    }

    private void caption() {
        String text =
                shown == null ? " " : Caption.of(shown, row, look(), Steps.of(workbench.session()));
        caption.setText(text);
        caption.setToolTipText(text);
    }

    private StructureFigure figure() {
        if (shown == null) {
            throw new IllegalStateException("a configuration must be shown, found none");
        }
        return new StructureFigure(shown, canvas.image());
    }

    @Override
    public void close() {
        canvas.close();
    }
}
