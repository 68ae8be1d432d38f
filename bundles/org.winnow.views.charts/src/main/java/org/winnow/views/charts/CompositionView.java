// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.charts;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.entity.CategoryItemEntity;
import org.jfree.chart.entity.ChartEntity;
import org.osgi.service.component.annotations.Component;
import org.winnow.workbench.View;
import org.winnow.workbench.Workbench;
import org.winnow.workbench.chart.ChartTheme;
import org.winnow.workbench.chart.FigureMenu;
import org.winnow.workbench.model.Property.Group;
import org.winnow.workbench.model.Rows;
import org.winnow.workbench.model.Session;
import org.winnow.workbench.model.Topic;

/**
 * Shares of compositions in the selection and among all active configurations, as they are now; a
 * click on a bar marks the configurations it stands for.
 */
@Component(service = View.class)
public final class CompositionView implements View {

    private static final int LINE = 26;
    private static final int BESIDE = 90;
    private static final int LEAST = 4;

    /** Called by Declarative Services. */
    public CompositionView() {}

    @Override
    public Info info() {
        return Info.of("composition", "Composition", Place.RIGHT);
    }

    @Override
    public JComponent open(Workbench workbench) {
        Bars bars = new Bars(workbench.session());
        bars.setName("composition-plot");
        FigureMenu figures = new FigureMenu(workbench, bars, () -> new SharesFigure(bars.shares()));
        JPanel bar = new JPanel(new BorderLayout());
        bar.setBorder(BorderFactory.createEmptyBorder(2, 4, 2, 4));
        bar.add(figures.button(), BorderLayout.EAST);
        JPanel panel = new JPanel(new BorderLayout());
        panel.setName("composition");
        panel.add(bar, BorderLayout.NORTH);
        panel.add(bars);
        workbench.watch(bars::repaint, Topic.DATA, Topic.STATE);
        return panel;
    }

    /** The chart. */
    private static final class Bars extends JComponent {

        private static final long serialVersionUID = 1L;

        private final transient Session session;
        private final transient ChartRenderingInfo info = new ChartRenderingInfo();

        Bars(Session session) {
            this.session = session;
            setToolTipText("");
            addMouseListener(
                    new MouseAdapter() {
                        @Override
                        public void mouseClicked(MouseEvent e) {
                            under(e).ifPresent(bar -> mark(bar));
                        }
                    });
        }

        Shares shares() {
            Rows active = session.active();
            Rows selected = session.state().choice().set();
            return session.sheet().properties().get("composition") instanceof Group group
                    ? Shares.of(group, active, selected, most())
                    : new Shares(List.of(), new int[0], new int[0]);
        }

        private int most() {
            return Math.max(LEAST, (getHeight() - BESIDE) / LINE);
        }

        @Override
        public Dimension getPreferredSize() {
            return new Dimension(380, 285);
        }

        @Override
        protected void paintComponent(Graphics g) {
            Graphics2D graphics = (Graphics2D) g.create();
            graphics.setRenderingHint(
                    RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            info.clear();
            new SharesFigure(shares())
                    .draw(graphics, getWidth(), getHeight(), ChartTheme.ofWindow(), info);
            graphics.dispose();
        }

        private Optional<CategoryItemEntity> under(MouseEvent e) {
            ChartEntity entity = info.getEntityCollection().getEntity(e.getX(), e.getY());
            return entity instanceof CategoryItemEntity bar ? Optional.of(bar) : Optional.empty();
        }

        @Override
        public String getToolTipText(MouseEvent e) {
            Optional<CategoryItemEntity> bar = under(e);
            if (bar.isEmpty()) {
                return null;
            }
            Shares shares = shares();
            int place = shares.names().indexOf(String.valueOf(bar.get().getColumnKey()));
            return place < 0
                    ? null
                    : String.format(
                            Locale.ROOT,
                            "%s: %d of all (%.2f %%), %d selected (%.2f %%)",
                            shares.names().get(place),
                            shares.all()[place],
                            shares.percentOfAll(place),
                            shares.chosen()[place],
                            shares.percentOfChosen(place));
        }

        private void mark(CategoryItemEntity bar) {
            String name = String.valueOf(bar.getColumnKey());
            boolean chosen = bar.getRowKey().equals(SharesFigure.CHOSEN);
            Group group = (Group) session.sheet().properties().get("composition");
            Rows among = chosen ? session.state().choice().set() : session.active();
            BitSet rows = new BitSet();
            among.stream().filter(row -> group.word(row).equals(name)).forEach(rows::set);
            if (!rows.isEmpty()) {
                session.mark(Rows.of(rows));
            }
        }
    }
}
