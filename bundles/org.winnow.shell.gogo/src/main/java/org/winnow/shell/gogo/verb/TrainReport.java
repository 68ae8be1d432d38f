// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.verb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.winnow.api.engine.TrainJob.Result;
import org.winnow.api.potential.Trainer.Fit;
import org.winnow.shell.gogo.Text;

/** What {@code train} says at its end, as text and as JSON; meV. */
final class TrainReport {

    private static final double MILLI = 1000;

    private TrainReport() {}

    static Map<String, Object> document(Result r) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("out", r.out());
        document.put("beside", r.beside());
        document.put("configurations", r.configurations());
        document.put("atoms", r.atoms());
        document.put("without_labels", r.withoutLabels());
        document.put("parameters", r.training().parameters());
        document.put("iterations", r.training().iterations());
        document.put("converged", r.training().finished());
        document.put("seconds", r.seconds());
        document.put("training", fit(r.training().training()));
        document.put("validation", r.training().validation().map(TrainReport::fit));
        return document;
    }

    private static Map<String, Object> fit(Fit fit) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("loss", fit.loss());
        map.put("energy_rmse_mev_per_atom", MILLI * fit.energy());
        map.put("force_rmse_component_mev_per_angstrom", MILLI * fit.forces());
        return map;
    }

    static String text(Result r) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "loss", "energy RMSE [meV/atom]", "force RMSE per component [meV/Å]"));
        rows.add(row("training", r.training().training()));
        r.training().validation().ifPresent(fit -> rows.add(row("validation", fit)));
        return Text.format(
                "%s (%s) fitted by %d parameters: %s after %s and %.1f s%n%swritten to %s%s%n",
                Text.count(r.configurations(), "configuration"),
                Text.count(r.atoms(), "atom"),
                r.training().parameters(),
                r.training().finished() ? "converged" : "ended",
                Text.count(r.training().iterations(), "step"),
                r.seconds(),
                Text.table(rows),
                r.out(),
                beside(r));
    }

    private static String beside(Result r) {
        List<String> names = r.beside().stream().map(p -> p.getFileName().toString()).toList();
        return names.isEmpty() ? "" : ", and beside it " + String.join(", ", names);
    }

    private static List<String> row(String name, Fit fit) {
        return List.of(
                name,
                Text.format("%.5g", fit.loss()),
                number(MILLI * fit.energy()),
                number(MILLI * fit.forces()));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : Text.format("%.2f", value);
    }
}
