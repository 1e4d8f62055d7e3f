package dev.kontor.extraction.model;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An endpoint that speaks the chat completions of OpenAI: Ollama, vLLM and many others.
 *
 * @param url up to and without {@code /chat/completions}; null or empty: no model is asked, nothing leaves the house
 * @param name of the model
 * @param key sent as bearer token; null or empty for none
 * @param timeout for one answer
 * @param below fields with less confidence are asked for
 */
public record ModelSettings(
        @Nullable URI url,
        @DefaultValue("") String name,
        @DefaultValue("") String key,
        @DefaultValue("20s") Duration timeout,

        @DecimalMin("0") @DecimalMax("1") @DefaultValue("0.8")
        double below) {

    /** Whether a model is to be asked at all. */
    public boolean isOn() {
        return url != null && !url.toString().isEmpty();
    }

    @AssertTrue(message = "an address of http or https and the name of a model belong together")
    boolean isComplete() {
        return !isOn() || (String.valueOf(url).matches("https?://.+") && !name.isBlank());
    }

    /** The key is a secret. */
    @Override
    public String toString() {
        return "ModelSettings[url=" + url + ", name=" + name + "]";
    }
}
