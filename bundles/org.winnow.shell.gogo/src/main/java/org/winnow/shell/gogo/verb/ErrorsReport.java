// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.winnow.api.engine.ErrorsJob;
import org.winnow.api.engine.ErrorsJob.Determination;
import org.winnow.api.engine.ErrorsJob.Energy;
import org.winnow.api.engine.ErrorsJob.Forces;
import org.winnow.api.engine.ErrorsJob.Result;
import org.winnow.api.engine.ErrorsJob.Virial;
import org.winnow.shell.gogo.Text;

/** What {@code errors} says at its end, as text and as JSON; meV. */
final class ErrorsReport {

    private static final double MILLI = 1000;
    private static final String ALL = "all";

    private ErrorsReport() {}

    static Map<String, Object> document(Result r) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("energy", energy(r.energy()));
        document.put("forces", forces(r.forces()));
        document.put("virial", virial(r.virial()));
        document.put("stress", stress(r.virial()));
        document.put("configurations", r.configurations());
        document.put("atoms", r.atoms());
        document.put("unlabelled", r.unlabelled());
        document.put("too_close", r.tooClose());
        document.put("r2", r2(r, false));
        document.put("r2_species", r2(r, true));
        r.out().ifPresent(out -> document.put("out", out));
        return document;
    }

    private static Map<String, Object> energy(Energy e) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("rmse_mev_per_atom", MILLI * e.rmse());
        map.put("mae_mev_per_atom", MILLI * e.mae());
        map.put("max_mev_per_atom", MILLI * e.max());
        map.put("bias_mev_per_atom", MILLI * e.bias());
        map.put("rmse_standard_error_mev_per_atom", MILLI * e.standardError());
        map.put("configurations", e.configurations());
        return map;
    }

    private static Map<String, Object> forces(Forces f) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("delta_f_mev_per_angstrom", MILLI * f.delta());
        map.put("delta_f_standard_error_mev_per_angstrom", MILLI * f.standardError());
        map.put("rmse_component_mev_per_angstrom", MILLI * f.component().rmse());
        map.put("mae_component_mev_per_angstrom", MILLI * f.component().mae());
        map.put("max_component_mev_per_angstrom", MILLI * f.component().max());
        map.put("rmse_vector_mev_per_angstrom", MILLI * f.vector().rmse());
        map.put("mae_vector_mev_per_angstrom", MILLI * f.vector().mae());
        map.put("max_vector_mev_per_angstrom", MILLI * f.vector().max());
        map.put("configurations", f.configurations());
        map.put("atoms", f.atoms());
        return map;
    }

    private static Map<String, Object> virial(Virial v) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("rmse_component_mev_per_atom", MILLI * v.component().rmse());
        map.put("mae_component_mev_per_atom", MILLI * v.component().mae());
        map.put("max_component_mev_per_atom", MILLI * v.component().max());
        map.put("configurations", v.configurations());
        return map;
    }

    private static Map<String, Object> stress(Virial v) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("rmse_component_gpa", ErrorsJob.GIGAPASCAL * v.stress().rmse());
        map.put("mae_component_gpa", ErrorsJob.GIGAPASCAL * v.stress().mae());
        map.put("max_component_gpa", ErrorsJob.GIGAPASCAL * v.stress().max());
        map.put("configurations", v.cells());
        return map;
    }

    private static List<Object> r2(Result r, boolean whole) {
        List<Object> list = new ArrayList<>();
        for (Determination d : r.r2()) {
            if (d.composition().equals(ALL) == whole) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("species", d.species());
                if (!whole) {
                    one.put("composition", d.composition());
                }
                one.put("r2", d.r2());
                one.put("atoms", d.atoms());
                list.add(one);
            }
        }
        return list;
    }

    static String text(Result r) {
        Energy e = r.energy();
        Forces f = r.forces();
        String newLine = System.lineSeparator();
        StringBuilder text = new StringBuilder();
        text.append(Text.count(r.configurations(), "configuration")).append(", ");
        text.append(Text.count(r.atoms(), "atom")).append(newLine);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "RMSE", "MAE", "largest", ""));
        if (e.configurations() > 0) {
            rows.add(row("energy per atom (ΔE)", e.rmse(), e.mae(), e.max(), "meV/atom"));
        }
        if (f.configurations() > 0) {
            var c = f.component();
            var v = f.vector();
            rows.add(row("force per component", c.rmse(), c.mae(), c.max(), "meV/Å"));
            rows.add(row("force per vector", v.rmse(), v.mae(), v.max(), "meV/Å"));
        }
        addVirial(rows, r.virial());
        text.append(Text.table(rows));
        if (e.configurations() > 0) {
            text.append(delta("ΔE (eq. 2)", e.rmse(), e.standardError(), "meV/atom"));
        }
        if (f.configurations() > 0) {
            text.append(delta("ΔF (eq. 3)", f.delta(), f.standardError(), "meV/Å"));
            text.append("R² of force norms").append(newLine).append(Text.table(table(r)));
        }
        r.out()
                .ifPresent(
                        out ->
                                text.append("written to ")
                                        .append(out)
                                        .append(": energy.csv, forces.csv, virial.csv, errors.csv,")
                                        .append(" r2.csv, figures/, manifest.json")
                                        .append(newLine));
        return text.toString();
    }

    private static void addVirial(List<List<String>> rows, Virial v) {
        if (v.configurations() > 0) {
            var c = v.component();
            rows.add(row("virial per component", c.rmse(), c.mae(), c.max(), "meV/atom"));
        }
        if (v.cells() > 0) {
            var s = v.stress();
            rows.add(
                    List.of(
                            "stress per component",
                            Text.format("%.4f", ErrorsJob.GIGAPASCAL * s.rmse()),
                            Text.format("%.4f", ErrorsJob.GIGAPASCAL * s.mae()),
                            Text.format("%.4f", ErrorsJob.GIGAPASCAL * s.max()),
                            "GPa"));
        }
    }

    private static List<String> row(String what, double a, double b, double c, String unit) {
        return List.of(what, milli(a), milli(b), milli(c), unit);
    }

    private static String delta(String what, double value, double standardError, String unit) {
        String spread =
                Double.isNaN(standardError)
                        ? ""
                        : " ± " + milli(standardError) + " (standard error of three batches)";
        return what + " = " + milli(value) + spread + " " + unit + System.lineSeparator();
    }

    private static List<List<String>> table(Result r) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("species", "composition", "atoms", "R²"));
        for (Determination d : r.r2()) {
            String value = Double.isNaN(d.r2()) ? "-" : Text.format("%.4f", d.r2());
            rows.add(List.of(d.species(), d.composition(), String.valueOf(d.atoms()), value));
        }
        return rows;
    }

    private static String milli(double value) {
        return Text.format("%.2f", MILLI * value);
    }
}
