// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo.console;

import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.winnow.shell.gogo.Text;
import org.winnow.shell.gogo.Verb;
import org.winnow.shell.gogo.Verbs;
import picocli.CommandLine.Command;

/** Lists the verbs, in the console too. */
@Component(
        service = Verb.class,
        property = {Verb.SCOPE, Verb.NAME + "=help"})
@Command(
        name = "help",
        description = "Lists the verbs; VERB --help explains one.",
        sortOptions = false)
public final class HelpVerb extends Verb {

    private final BundleContext context;

    /**
     * Made by the framework.
     *
     * @param context knows the verbs
     */
    @Activate
    public HelpVerb(BundleContext context) {
        this.context = context;
    }

    @Override
    protected Verb fresh() {
        return new HelpVerb(context);
    }

    @Override
    protected int run() {
        List<List<String>> rows = new ArrayList<>();
        Verbs.installed(context).forEach((name, verb) -> rows.add(List.of(name, verb.sentence())));
        print("%s", Text.table(rows));
        return 0;
    }
}
