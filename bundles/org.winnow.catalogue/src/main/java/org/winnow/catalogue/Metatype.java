// SPDX-License-Identifier: Apache-2.0
package org.winnow.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What a bundle's {@code OSGI-INF/metatype/*.xml} says of its settings, by component. Read here and
 * not by the Metatype Service, whose interface hides the bounds.
 */
final class Metatype extends DefaultHandler {

    /**
     * One setting as the bundle declares it.
     *
     * @param name as in an algorithm text
     * @param label with the unit in brackets
     * @param description one sentence
     * @param type {@code Double}, {@code Integer}, {@code Boolean}, {@code String}, …
     * @param defaultValue or null
     * @param minimum or null
     * @param maximum or null
     * @param choices allowed values; empty if free
     */
    record Attribute(
            String name,
            String label,
            String description,
            String type,
            String defaultValue,
            String minimum,
            String maximum,
            List<String> choices) {}

    private final Map<String, List<Attribute>> definitions = new HashMap<>();
    private final Map<String, String> designates = new LinkedHashMap<>();
    private List<Attribute> attributes = new ArrayList<>();
    private List<String> choices = new ArrayList<>();
    private String component;

    private Metatype() {}

    /**
     * Reads one document. Documents with a type declaration are refused: entities are not needed.
     *
     * @param in the XML
     * @return component to settings, in the order of the document
     * @throws IOException if it cannot be read or is no such XML
     */
    static Map<String, List<Attribute>> read(InputStream in) throws IOException {
        Metatype handler = new Metatype();
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(in, handler);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException("metatype is no XML: " + e.getMessage(), e);
        }
        Map<String, List<Attribute>> result = new LinkedHashMap<>();
        handler.designates.forEach(
                (name, id) -> result.put(name, handler.definitions.getOrDefault(id, List.of())));
        return result;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes a) {
        switch (qualified.substring(qualified.indexOf(':') + 1)) {
            case "OCD" -> {
                attributes = new ArrayList<>();
                definitions.put(a.getValue("id"), attributes);
            }
            case "AD" -> {
                choices = new ArrayList<>();
                attributes.add(attribute(a, choices));
            }
            case "Option" -> choices.add(a.getValue("value"));
            case "Designate" ->
                    component =
                            a.getValue("pid") != null
                                    ? a.getValue("pid")
                                    : a.getValue("factoryPid");
            case "Object" -> designates.put(component, a.getValue("ocdref"));
            default -> {
                // other elements say nothing of settings
            }
        }
    }

    private static Attribute attribute(Attributes a, List<String> choices) {
        String name = a.getValue("id");
        String label = a.getValue("name");
        String description = a.getValue("description");
        return new Attribute(
                name,
                label == null ? name : label,
                description == null ? "" : description,
                a.getValue("type"),
                a.getValue("default"),
                a.getValue("min"),
                a.getValue("max"),
                choices);
    }
}
