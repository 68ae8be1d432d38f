// SPDX-License-Identifier: Apache-2.0
package org.winnow.report.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.winnow.api.evaluation.Plot;
import org.winnow.api.evaluation.PlotWriter;
import org.winnow.api.report.Report;
import org.winnow.api.report.Report.Chapter;
import org.winnow.api.report.Report.Companion;
import org.winnow.api.report.Report.Exhibit;
import org.winnow.api.report.Report.Fact;
import org.winnow.api.report.Report.Figure;
import org.winnow.api.report.Report.Listing;

/** Writes one report: its figures and tables as files, then the page that holds them. */
final class ReportPage {

    /** Names of files that mean the same on every system and in every address. */
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private final PlotWriter plots;
    private final Path directory;
    private final Set<String> figures = new HashSet<>();
    private final Set<String> tables = new HashSet<>();

    ReportPage(PlotWriter plots, Path directory) {
        this.plots = plots;
        this.directory = directory;
    }

    void write(Report report) throws IOException {
        List<Section> sections = new ArrayList<>();
        for (Chapter chapter : report.chapters()) {
            sections.add(section(chapter, sections.size() + 1));
        }
        List<Heading> provenance =
                report.provenance().entrySet().stream()
                        .map(entry -> new Heading(entry.getKey(), entry.getValue()))
                        .toList();
        Page page =
                new Page(
                        report.title(),
                        report.summary(),
                        report.conclusions().stream().map(Spacing::flowing).toList(),
                        sections,
                        provenance,
                        Pages.text("report.css"));
        Pages.write("report.mustache", page, directory.resolve("report.html"));
    }

    private Section section(Chapter chapter, int number) throws IOException {
        List<Item> items = new ArrayList<>();
        for (Exhibit exhibit : chapter.exhibits()) {
            items.add(item(exhibit, "exhibit-" + number + "-" + (items.size() + 1)));
        }
        return new Section(
                "chapter-" + number,
                chapter.title(),
                chapter.paragraphs().stream().map(Spacing::flowing).toList(),
                items);
    }

    private Item item(Exhibit exhibit, String id) throws IOException {
        List<Panel> panels = new ArrayList<>();
        List<Grid> grids = new ArrayList<>();
        List<String> files = List.of();
        if (exhibit instanceof Figure figure) {
            for (Plot plot : figure.plots()) {
                panels.add(panel(plot, id + "-" + (panels.size() + 1)));
            }
        } else if (exhibit instanceof Listing listing) {
            grids.add(grid(listing));
        } else if (exhibit instanceof Companion companion) {
            files = companion.files();
        }
        return new Item(
                id, exhibit.number(), Spacing.flowing(exhibit.caption()), panels, grids, files);
    }

    private Panel panel(Plot plot, String id) throws IOException {
        String name = checked(plot.name(), figures, "plot");
        Path folder = Files.createDirectories(directory.resolve("figures"));
        plots.write(plot, folder);
        return new Panel(name, InlineSvg.of(folder.resolve(name + ".svg"), id));
    }

    private Grid grid(Listing listing) throws IOException {
        String name = checked(listing.table().name(), tables, "table");
        Path folder = Files.createDirectories(directory.resolve("tables"));
        TableFile.write(listing.table(), folder.resolve(name + ".csv"));
        return Grid.of(listing);
    }

    private static String checked(String name, Set<String> taken, String kind) {
        if (!FILE_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "the name of a "
                            + kind
                            + " must be letters, digits, dots, dashes and underscores, got '"
                            + name
                            + "'");
        }
        if (!taken.add(name)) {
            throw new IllegalArgumentException(
                    "names of " + kind + "s must differ, got '" + name + "' twice");
        }
        return name;
    }

    /** What the template fills in. */
    record Page(
            String title,
            String summary,
            List<String> conclusions,
            List<Section> sections,
            List<Heading> provenance,
            String style) {

        /** {@return whether there is anything to start with} */
        boolean concluded() {
            return !conclusions.isEmpty();
        }

        /** {@return whether it is said where all this comes from} */
        boolean proven() {
            return !provenance.isEmpty();
        }
    }

    /** A chapter with its place on the page. */
    record Section(String id, String title, List<String> paragraphs, List<Item> items) {}

    /** An exhibit: panels, or a grid, or files. */
    record Item(
            String id,
            String number,
            String caption,
            List<Panel> panels,
            List<Grid> grids,
            List<String> files) {

        /** {@return whether there are drawings} */
        boolean drawn() {
            return !panels.isEmpty();
        }

        /** {@return whether panels stand beside each other where there is room} */
        boolean several() {
            return panels.size() > 1;
        }
    }

    /** A drawing as markup, and the name of its files. */
    record Panel(String name, String svg) {}

    /** A heading of the provenance with its facts. */
    record Heading(String name, List<Fact> facts) {}
}
