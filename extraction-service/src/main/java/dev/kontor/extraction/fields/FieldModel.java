package dev.kontor.extraction.fields;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** What was learned about every field. Can be looked at: a JSON object of weights by feature name. */
public final class FieldModel {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SHIPPED = "/fields/model.json.gz";

    /** Of the hash that is part of a version: enough to tell all versions apart that there will be. */
    private static final int DIGITS = 12;

    private final String version;
    private final Map<String, Weights> weights;
    private final Map<String, Certainty> certainty;
    private final Map<Kind, WeighKind> byKind = new EnumMap<>(Kind.class);

    /**
     * @param weights by field
     * @param certainty by field: how the probability of a choice becomes a confidence
     */
    FieldModel(Map<String, Weights> weights, Map<String, Certainty> certainty) {
        this("trained", weights, certainty);
    }

    private FieldModel(String name, Map<String, Weights> weights, Map<String, Certainty> certainty) {
        this.version = name + "-" + hash(json(weights, certainty));
        this.weights = Map.copyOf(weights);
        this.certainty = Map.copyOf(certainty);
        for (Kind kind : Kind.values()) {
            byKind.put(kind, WeighKind.of(kind, this.weights));
        }
    }

    /** What is written to a file. */
    private record Written(Map<String, Weights> weights, Map<String, Certainty> certainty) {}

    private static final class Loaded {
        private static final FieldModel MODEL = load();

        private static FieldModel load() {
            try (InputStream in = FieldModel.class.getResourceAsStream(SHIPPED)) {
                if (in == null) {
                    throw new IllegalStateException("missing resource " + SHIPPED);
                }
                return read("shipped", in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The model that comes with the service. */
    public static FieldModel shipped() {
        return Loaded.MODEL;
    }

    /**
     * The name the model was given, and the first twelve digits of the SHA-256 of what {@link #write} writes before it is
     * zipped: {@code shipped-0c1d2e3f4a5b}. So the version of a document tells the very weights that read it.
     */
    public String version() {
        return version;
    }

    /** By field. */
    Map<String, Weights> weights() {
        return weights;
    }

    /** The weights of all fields whose values have one form. */
    WeighKind of(Kind kind) {
        return Objects.requireNonNull(byKind.get(kind));
    }

    /** How sure choices are, by field. */
    Map<String, Certainty> certainty() {
        return certainty;
    }

    /** How sure a choice of a field is. */
    Certainty certainty(String field) {
        return certainty.getOrDefault(field, Certainty.UNMEASURED);
    }

    /** @param in as {@link #write} wrote it */
    public static FieldModel read(InputStream in) throws IOException {
        return read("trained", in);
    }

    /**
     * Reads a model.
     *
     * @param name of its version
     * @param in as {@link #write} wrote it
     */
    public static FieldModel read(String name, InputStream in) throws IOException {
        try (GZIPInputStream plain = new GZIPInputStream(in)) {
            Written written = JSON.readValue(plain, Written.class);
            return new FieldModel(name, written.weights(), written.certainty());
        }
    }

    /** Gzipped JSON, the same bytes for the same model. */
    public void write(OutputStream out) throws IOException {
        try (GZIPOutputStream zipped = new GZIPOutputStream(out)) {
            zipped.write(json(weights, certainty));
        }
    }

    private static byte[] json(Map<String, Weights> weights, Map<String, Certainty> certainty) {
        Map<String, Object> sorted = new TreeMap<>();
        Map<String, Object> fields = new TreeMap<>();
        weights.forEach((field, w) ->
                fields.put(field, new TreeMap<>(Map.of("none", w.none(), "features", new TreeMap<>(w.features())))));
        sorted.put("weights", fields);
        Map<String, Object> sure = new TreeMap<>();
        certainty.forEach((field, c) -> sure.put(
                field,
                new TreeMap<>(
                        Map.of("bias", c.bias(), "weights", new TreeMap<>(c.weights()), "threshold", c.threshold()))));
        sorted.put("certainty", sure);
        return JSON.writeValueAsBytes(sorted);
    }

    private static String hash(byte[] json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json);
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
