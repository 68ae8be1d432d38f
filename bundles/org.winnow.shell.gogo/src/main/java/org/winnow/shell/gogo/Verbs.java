// SPDX-License-Identifier: Apache-2.0
package org.winnow.shell.gogo;

import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** The verbs that are installed. */
public final class Verbs {

    private Verbs() {}

    /**
     * Finds the verbs that are installed now and have all that they need.
     *
     * @param context of this bundle
     * @return by name
     */
    public static Map<String, Verb> installed(BundleContext context) {
        Map<String, Verb> verbs = new TreeMap<>();
        try {
            for (ServiceReference<Verb> reference :
                    context.getServiceReferences(Verb.class, "(" + Verb.SCOPE + ")")) {
                Verb verb = context.getService(reference);
                if (verb != null) {
                    verbs.put(reference.getProperty(Verb.NAME).toString(), verb);
                }
            }
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
        return verbs;
    }
}
