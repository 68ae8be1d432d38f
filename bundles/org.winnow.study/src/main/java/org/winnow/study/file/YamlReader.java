// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.winnow.api.engine.UsageException;

/**
 * Reads YAML 1.2 into values that know their lines. Tags beyond the core schema make no objects:
 * they are refused.
 */
final class YamlReader {

    /** Aliases may repeat parts; a file that grows beyond this means no good. */
    private static final int MOST_VALUES = 100_000;

    private final String name;
    private int values;

    private YamlReader(String name) {
        this.name = name;
    }

    /**
     * Reads a document.
     *
     * @param name of the file, for errors
     * @param text its content
     * @return the value at its root
     * @throws UsageException with file and line if it is no YAML
     */
    static Value read(String name, String text) {
        YamlReader reader = new YamlReader(name);
        try {
            Optional<Node> root =
                    new Compose(LoadSettings.builder().setLabel(name).build()).composeString(text);
            return root.isEmpty()
                    ? new Value(1, Map.of())
                    : reader.value(root.get(), line(root.get()));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            throw reader.wrong(line, "expected YAML, but " + oneLine(e.getProblem()));
        } catch (YamlEngineException e) {
            throw reader.wrong(1, "expected YAML, but " + oneLine(e.getMessage()));
        }
    }

    private static String oneLine(String text) {
        return String.valueOf(text).strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private Value value(Node node, int line) {
        if (++values > MOST_VALUES || node.isRecursive()) {
            throw wrong(line, "aliases must not repeat themselves");
        }
        if (node instanceof MappingNode map) {
            return new Value(line, map(map));
        }
        if (node instanceof SequenceNode list) {
            List<Value> items = new ArrayList<>();
            list.getValue().forEach(item -> items.add(value(item, line(item))));
            return new Value(line, items);
        }
        return new Value(line, scalar((ScalarNode) node, line));
    }

    private Map<String, Value> map(MappingNode node) {
        Map<String, Value> map = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            int line = line(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw wrong(line, "a key must be text");
            }
            if (map.put(key.getValue(), value(tuple.getValueNode(), line)) != null) {
                throw wrong(line, "'" + key.getValue() + "' is given twice");
            }
        }
        return map;
    }

    private Object scalar(ScalarNode node, int line) {
        Tag tag = node.getTag();
        String text = node.getValue();
        try {
            if (tag.equals(Tag.STR)) {
                return text;
            }
            if (tag.equals(Tag.INT)) {
                return whole(text);
            }
            if (tag.equals(Tag.FLOAT)) {
                return real(text);
            }
        } catch (NumberFormatException e) {
            throw wrong(line, "expected a number, got " + text);
        }
        if (tag.equals(Tag.BOOL)) {
            return Boolean.valueOf(text);
        }
        if (tag.equals(Tag.NULL)) {
            return "";
        }
        throw wrong(line, "tags such as " + tag.getValue() + " mean nothing here");
    }

    private static Long whole(String text) {
        return text.startsWith("0x")
                ? Long.valueOf(text.substring(2), 16)
                : text.startsWith("0o") ? Long.valueOf(text.substring(2), 8) : Long.valueOf(text);
    }

    private static Double real(String text) {
        Double value = Double.valueOf(text);
        if (!Double.isFinite(value)) {
            throw new NumberFormatException(text);
        }
        return value;
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    private UsageException wrong(int line, String sentence) {
        return new UsageException(name + ":" + line + ": " + sentence);
    }
}
