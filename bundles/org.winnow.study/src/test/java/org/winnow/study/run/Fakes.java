// SPDX-License-Identifier: Apache-2.0
package org.winnow.study.run;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winnow.api.engine.AlgorithmInfo;
import org.winnow.api.engine.Catalogue;
import org.winnow.api.engine.Datasets;
import org.winnow.api.engine.Inputs;
import org.winnow.api.engine.UsageException;
import org.winnow.api.io.Format;
import org.winnow.api.io.FormatSettings;
import org.winnow.api.io.FrameWriter;
import org.winnow.api.model.Dataset;
import org.winnow.api.sampling.Sampler;
import org.winnow.study.store.Sha256;

/** Stand-ins for the platform: studies are planned, keyed, kept and run without any science. */
final class Fakes {

    private Fakes() {}

    static Tools tools(FakeEngine engine) {
        return tools(engine, "code 1");
    }

    static Tools tools(FakeEngine engine, String code) {
        return new Tools(
                engine,
                catalogue(),
                datasets(),
                step -> Sha256.of(code),
                "1.0",
                (results, out) -> Files.writeString(out.resolve("report.html"), shown(results)));
    }

    private static String shown(org.winnow.study.result.Results results) {
        return results.conclusions() + "\n" + results.provenance().keySet();
    }

    /** Knows every algorithm but those whose id ends in "x", each with the setting "a". */
    static Catalogue catalogue() {
        return new Catalogue() {
            @Override
            public List<AlgorithmInfo> algorithms() {
                return List.of();
            }

            @Override
            public List<String> broken() {
                return List.of();
            }

            @Override
            public <T> Instance<T> create(Class<T> kind, String text) {
                String id = text.replaceFirst(":.*", "");
                if (id.endsWith("x")) {
                    throw new UsageException("unknown algorithm '" + id + "'");
                }
                String rest = text.contains(":") ? text.substring(id.length() + 1) : "default";
                return new FakeInstance<>(kind, id, Map.of("a", rest));
            }

            @Override
            public Watch watch(Runnable onChange) {
                return () -> {};
            }
        };
    }

    private record FakeInstance<T>(Class<T> kind, String id, Map<String, String> settings)
            implements Catalogue.Instance<T> {

        @Override
        public T get() {
            return kind.cast(
                    Proxy.newProxyInstance(
                            kind.getClassLoader(),
                            new Class<?>[] {kind},
                            (proxy, method, arguments) -> !id.equals("apart")));
        }

        @Override
        public AlgorithmInfo info() {
            return new AlgorithmInfo(
                    kind == Sampler.class ? "sampler" : "other",
                    id,
                    id,
                    "nowhere",
                    "bundle 1",
                    List.of());
        }

        @Override
        public void close() {
            // nothing is held
        }
    }

    /** Each input is one file. */
    static Datasets datasets() {
        return new Datasets() {
            @Override
            public Dataset open(Inputs inputs) throws IOException {
                for (String file : inputs.files()) {
                    if (!Files.exists(Path.of(file))) {
                        throw new IOException("there is no " + file);
                    }
                }
                return new Dataset() {
                    @Override
                    public List<String> files() {
                        return inputs.files();
                    }

                    @Override
                    public Reader open() {
                        throw new UnsupportedOperationException();
                    }
                };
            }

            @Override
            public FrameWriter create(Path file, Optional<String> format, FormatSettings settings) {
                throw new UnsupportedOperationException();
            }

            @Override
            public FrameWriter create(
                    java.io.OutputStream out,
                    Path file,
                    Optional<String> format,
                    FormatSettings settings) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void compress(Path plain, Path file) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<Format.Info> formats() {
                return List.of();
            }
        };
    }
}
