package dev.kontor.events.envelope;

/**
 * One released version of one kind of event.
 *
 * @param name CloudEvents {@code type} with its version, for example {@code kontor.intake.DocumentReceived.v1}
 * @param topic the one topic it is published on
 * @param body the record that carries it
 */
public record EventType<E extends Event>(String name, String topic, Class<E> body) {

    /** URI of the JSON Schema of the body (CloudEvents {@code dataschema}). */
    public String schema() {
        return "https://kontor.dev/schemas/" + name + ".json";
    }
}
