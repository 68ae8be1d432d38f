// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.charts;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.SwingConstants;
import javax.swing.UIManager;
import org.winnow.workbench.Workbench;
import org.winnow.workbench.chart.FigureMenu;
import org.winnow.workbench.model.Topic;

/** Plots of one kind, one shown at a time, with what exports it; words where there is none. */
final class PlotPane {

    private static final String CHART = "chart";
    private static final String WORDS = "words";

    private final JPanel panel = new JPanel(new BorderLayout());
    private final CardLayout cards = new CardLayout();
    private final JPanel middle = new JPanel(cards);
    private final JPanel bar = new JPanel();
    private final JComboBox<String> choice = new JComboBox<>();
    private final PlotPanel chart;
    private final JLabel words;
    private List<Spots> plots = List.of();
    private boolean filling;

    /**
     * Makes an empty one.
     *
     * @param workbench of the view
     * @param id of the view; begins the names of the components
     * @param empty what is said while there is nothing to draw
     */
    PlotPane(Workbench workbench, String id, String empty) {
        chart = new PlotPanel(workbench.session(), id + "-plot");
        words = new JLabel("<html><center>" + empty + "</center></html>", SwingConstants.CENTER);
        words.setName(id + "-empty");
        words.setForeground(UIManager.getColor("Label.disabledForeground"));
        words.setBorder(BorderFactory.createEmptyBorder(8, 16, 8, 16));
        choice.setName(id + "-choice");
        choice.addActionListener(e -> pick());
        FigureMenu figures =
                new FigureMenu(workbench, chart, () -> new PlotFigure(chart.spots().plot()));
        bar.setLayout(new BoxLayout(bar, BoxLayout.X_AXIS));
        bar.setBorder(BorderFactory.createEmptyBorder(2, 4, 2, 4));
        bar.add(choice);
        bar.add(Box.createHorizontalGlue());
        bar.add(figures.button());
        middle.add(words, WORDS);
        middle.add(chart, CHART);
        panel.setName(id);
        panel.add(bar, BorderLayout.NORTH);
        panel.add(middle);
        chart.addMouseListener(new Popup(figures));
        workbench.watch(chart::repaint, Topic.CURRENT, Topic.HOVER, Topic.STATE);
        show(List.of());
    }

    JComponent panel() {
        return panel;
    }

    PlotPanel chart() {
        return chart;
    }

    /** Puts something before the choice. */
    void tool(JComponent tool) {
        bar.add(tool, 0);
        bar.add(Box.createHorizontalStrut(6), 1);
    }

    /** Shows plots; the one of the same name as before stays in front. */
    void show(List<Spots> next) {
        int before = choice.getSelectedIndex();
        String name = before < 0 || before >= plots.size() ? "" : plots.get(before).plot().name();
        plots = next;
        filling = true;
        choice.removeAllItems();
        int chosen = 0;
        for (int i = 0; i < next.size(); i++) {
            choice.addItem(next.get(i).plot().title());
            chosen = next.get(i).plot().name().equals(name) ? i : chosen;
        }
        filling = false;
        choice.setVisible(next.size() > 1);
        bar.getComponent(bar.getComponentCount() - 1).setEnabled(!next.isEmpty());
        if (!next.isEmpty()) {
            choice.setSelectedIndex(chosen);
        }
        cards.show(middle, next.isEmpty() ? WORDS : CHART);
    }

    private void pick() {
        int index = choice.getSelectedIndex();
        if (!filling && index >= 0) {
            chart.plot(plots.get(index));
        }
    }

    /** The menu of the right button. */
    private final class Popup extends MouseAdapter {

        private final FigureMenu figures;

        Popup(FigureMenu figures) {
            this.figures = figures;
        }

        @Override
        public void mousePressed(MouseEvent e) {
            show(e);
        }

        @Override
        public void mouseReleased(MouseEvent e) {
            show(e);
        }

        private void show(MouseEvent e) {
            if (e.isPopupTrigger()) {
                JPopupMenu menu = new JPopupMenu();
                JMenuItem all = new JMenuItem("Show All");
                all.addActionListener(a -> chart.reset());
                menu.add(all);
                menu.addSeparator();
                figures.addTo(menu);
                menu.show(chart, e.getX(), e.getY());
            }
        }
    }
}
