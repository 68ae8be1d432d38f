// SPDX-License-Identifier: Apache-2.0
package org.winnow.views.tools;

import java.awt.BorderLayout;
import java.awt.Font;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.osgi.service.component.annotations.Component;
import org.winnow.api.engine.Progress;
import org.winnow.api.shell.Console;
import org.winnow.workbench.View;
import org.winnow.workbench.Workbench;

/**
 * The console of the command line: the same verbs, history by the arrow keys, completion by Tab.
 */
@Component(service = View.class)
public final class ConsoleView implements View {

    private static final int MOST_CHARACTERS = 500_000;

    private Workbench workbench;
    private Console.Session session;
    private JTextArea output;
    private JTextField input;
    private boolean busy;
    private final List<String> history = new ArrayList<>();
    private int place;

    /** Called by Declarative Services. */
    public ConsoleView() {}

    @Override
    public Info info() {
        return Info.of("console", "Console", Place.BOTTOM);
    }

    @Override
    public JComponent open(Workbench bench) {
        workbench = bench;
        output = new JTextArea();
        output.setName("console-output");
        output.setEditable(false);
        Font font = new Font(Font.MONOSPACED, Font.PLAIN, output.getFont().getSize());
        output.setFont(font);
        input = new JTextField();
        input.setName("console-input");
        input.setFont(font);
        input.setFocusTraversalKeysEnabled(false);
        input.addKeyListener(new Keys());
        bench.remembered("console.history").ifPresent(h -> h.lines().forEach(history::add));
        place = history.size();
        JLabel prompt = new JLabel("winnow> ");
        prompt.setFont(font);
        JPanel foot = new JPanel(new BorderLayout());
        foot.setBorder(BorderFactory.createEmptyBorder(2, 4, 4, 4));
        foot.add(prompt, BorderLayout.WEST);
        foot.add(input);
        JScrollPane scroll = new JScrollPane(output);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        JPanel panel = new JPanel(new BorderLayout());
        panel.add(scroll);
        panel.add(foot, BorderLayout.SOUTH);
        print("Enter runs, Tab completes, Ctrl+C ends; help lists the verbs.\n");
        return panel;
    }

    @Override
    public void close() {
        if (session != null) {
            session.cancel();
            session.close();
            session = null;
        }
    }

    /** Opened by the first line, because Gogo starts with it. */
    private Console.Session session() {
        if (session == null) {
            List<Console> consoles = workbench.services(Console.class);
            if (consoles.isEmpty()) {
                throw new IllegalStateException("the console must be installed, found none");
            }
            PrintStream out = new PrintStream(new Printing(), true, StandardCharsets.UTF_8);
            session = consoles.get(0).open(out, out);
        }
        return session;
    }

    private void run() {
        String line = input.getText().strip();
        if (line.isEmpty() || busy) {
            return;
        }
        input.setText("");
        history.remove(line);
        history.add(line);
        place = history.size();
        workbench.remember("console.history", String.join("\n", last(history)));
        print("winnow> " + line + "\n");
        Console.Session console = session();
        busy = true;
        input.setEnabled(false);
        workbench
                .jobs()
                .start(line, List.of(line), progress -> work(console, line, progress), code -> {});
    }

    private int work(Console.Session console, String line, Progress progress) {
        try {
            int code = console.run(line);
            if (code != 0) {
                throw new IllegalStateException("the line failed, see the console");
            }
            return code;
        } finally {
            SwingUtilities.invokeLater(
                    () -> {
                        busy = false;
                        input.setEnabled(true);
                        input.requestFocusInWindow();
                    });
        }
    }

    private static List<String> last(List<String> lines) {
        return lines.subList(Math.max(0, lines.size() - 200), lines.size());
    }

    /** The words that all candidates share, and the candidates where there are several. */
    private void complete() {
        String line = input.getText().substring(0, input.getCaretPosition());
        List<String> candidates = session().complete(line);
        if (candidates.isEmpty()) {
            return;
        }
        String shared = candidates.get(0);
        for (String candidate : candidates) {
            while (!candidate.startsWith(shared)) {
                shared = shared.substring(0, shared.length() - 1);
            }
        }
        int start = Math.max(line.lastIndexOf(' ') + 1, 0);
        boolean whole = candidates.size() == 1 && !shared.matches(".*[=:/]");
        String rest = input.getText().substring(input.getCaretPosition());
        String done = line.substring(0, start) + shared + (whole ? " " : "");
        input.setText(done + rest);
        input.setCaretPosition(done.length());
        if (candidates.size() > 1) {
            print(String.join("  ", candidates) + "\n");
        }
    }

    private void recall(int by) {
        place = Math.max(0, Math.min(history.size(), place + by));
        input.setText(place < history.size() ? history.get(place) : "");
    }

    private void print(String text) {
        output.append(text);
        int length = output.getDocument().getLength();
        if (length > MOST_CHARACTERS) {
            output.replaceRange("", 0, length - MOST_CHARACTERS);
        }
        output.setCaretPosition(output.getDocument().getLength());
    }

    private final class Keys extends KeyAdapter {

        @Override
        public void keyPressed(KeyEvent e) {
            boolean control = e.isControlDown();
            switch (e.getKeyCode()) {
                case KeyEvent.VK_ENTER -> run();
                case KeyEvent.VK_TAB -> complete();
                case KeyEvent.VK_UP -> recall(-1);
                case KeyEvent.VK_DOWN -> recall(1);
                case KeyEvent.VK_C -> {
                    if (!control || input.getSelectedText() != null) {
                        return;
                    }
                    session().cancel();
                }
                default -> {
                    return; // it is typed
                }
            }
            e.consume();
        }
    }

    /** Shows what a verb prints, as it comes. */
    private final class Printing extends ByteArrayOutputStream {

        @Override
        public synchronized void flush() {
            String text = toString(StandardCharsets.UTF_8);
            reset();
            if (!text.isEmpty()) {
                SwingUtilities.invokeLater(() -> print(text));
            }
        }
    }
}
