package dev.kontor.suite.openapi;

import dev.kontor.kit.security.Caller;
import dev.kontor.kit.web.IfMatch;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.configuration.SpringDocSpecPropertiesConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** Has springdoc look at the controllers of a service, in a context in which nothing else is. */
final class Describe {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, IfMatch.class)
                // decimals travel as text
                .replaceWithSchema(BigDecimal.class, Conventions.typed("string").format("decimal"));
    }

    @EnableWebMvc
    @EnableConfigurationProperties
    static class Web {}

    private Describe() {}

    /** OpenAPI 3.1 as JSON, always in the same order. */
    static String service(String name) {
        try (AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext()) {
            context.setServletContext(new MockServletContext());
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "description",
                            Map.of(
                                    "springdoc.api-docs.enabled", "true",
                                    "springdoc.api-docs.version", "openapi_3_1",
                                    "springdoc.default-produces-media-type", "application/json",
                                    "springdoc.writer-with-order-by-keys", "true",
                                    "springdoc.writer-with-default-pretty-printer", "true",
                                    "springdoc.override-with-generic-response", "false")));
            context.addBeanFactoryPostProcessor(beans -> Controllers.of(name).forEach(beans::registerSingleton));
            context.register(
                    Web.class,
                    Conventions.class,
                    SpringDocConfiguration.class,
                    SpringDocSpecPropertiesConfiguration.class,
                    SpringDocConfigProperties.class,
                    SpringDocWebMvcConfiguration.class);
            context.refresh();
            return new String(
                            context.getBean(OpenApiWebMvcResource.class)
                                    .openapiJson(new MockHttpServletRequest(), "/v3/api-docs", Locale.ENGLISH),
                            StandardCharsets.UTF_8)
                    + "\n";
        } catch (Exception e) {
            throw new AssertionError("springdoc could not describe " + name, e);
        }
    }
}
