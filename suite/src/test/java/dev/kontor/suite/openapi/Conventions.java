package dev.kontor.suite.openapi;

import dev.kontor.kit.web.Idempotency;
import dev.kontor.kit.web.IfMatch;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.method.HandlerMethod;

/** What the kit adds to every route, and no signature says: roles, problems, entity tags, when to come back. */
class Conventions {

    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";
    private static final String LATER = "Later";

    @Bean
    OpenApiCustomizer frame() {
        return api -> {
            api.info(new Info()
                            .title("Kontor")
                            .version("v1")
                            .description("Errors are problem+json (RFC 9457); docs/errors.md lists their codes.")
                            .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                    .servers(List.of(new Server().url("/")));
            components(api)
                    .addSecuritySchemes(
                            TOKEN,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .bearerFormat("JWT")
                                    .description("Of the issuer, with the claims `roles` and `companies`."))
                    .addSchemas(PROBLEM, problem())
                    .addResponses(
                            PROBLEM,
                            new ApiResponse().description("It was not done.").content(problemContent()))
                    .addResponses(
                            LATER,
                            new ApiResponse()
                                    .description("Not now; the same request may work later.")
                                    .content(problemContent())
                                    .addHeaderObject(
                                            "Retry-After",
                                            new Header()
                                                    .description("Seconds after which to come back")
                                                    .schema(typed("integer"))));
        };
    }

    @Bean
    OperationCustomizer route() {
        return Conventions::complete;
    }

    private static Operation complete(Operation operation, HandlerMethod method) {
        String[] roles = Objects.requireNonNull(method.getMethodAnnotation(RolesAllowed.class))
                .value();
        operation.setOperationId(method.getBeanType().getSimpleName().replaceAll("(Controller|Api)$", "") + "_"
                + method.getMethod().getName());
        operation.setDescription("For " + String.join(", ", roles) + ".");
        // alternatives: one of the roles is enough
        operation.setSecurity(Arrays.stream(roles)
                .map(role -> new SecurityRequirement().addList(TOKEN, role))
                .toList());
        versions(operation, method);
        for (String status : problems(operation, method)) {
            operation
                    .getResponses()
                    .addApiResponse(
                            status,
                            new ApiResponse().$ref(status.equals("429") || status.equals("503") ? LATER : PROBLEM));
        }
        return operation;
    }

    private static void versions(Operation operation, HandlerMethod method) {
        boolean tagged = method.getMethod().getReturnType() == ResponseEntity.class;
        if (tagged && method.hasMethodAnnotation(GetMapping.class)) {
            operation.addParametersItem(header("If-None-Match", "ETag of what the caller has"));
            Objects.requireNonNull(operation.getResponses().get("200"))
                    .addHeaderObject("ETag", new Header().schema(typed("string")));
            operation.getResponses().addApiResponse("304", new ApiResponse().description("The caller has it already."));
        }
        if (takes(method, IfMatch.class)) {
            operation.addParametersItem(header("If-Match", "ETag of what the caller has seen"));
        }
    }

    private static Set<String> problems(Operation operation, HandlerMethod method) {
        Set<String> problems = new TreeSet<>(List.of("400", "401", "403", "429", "500", "503"));
        if (operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(it -> "path".equals(it.getIn()))) {
            problems.add("404");
        }
        if (operation.getRequestBody() != null) {
            problems.addAll(List.of("408", "413", "415"));
        }
        if (operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(it -> Idempotency.HEADER.equals(it.getName()))) {
            problems.addAll(List.of("409", "422"));
        }
        if (takes(method, IfMatch.class)) {
            problems.add("412");
            if (method.hasMethodAnnotation(PutMapping.class)) {
                problems.addAll(List.of("422", "428"));
            }
        }
        return problems;
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return List.of(method.getMethod().getParameterTypes()).contains(type);
    }

    private static HeaderParameter header(String name, String description) {
        HeaderParameter header = new HeaderParameter();
        header.name(name).description(description).required(false).schema(typed("string"));
        return header;
    }

    private static Components components(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(new Components());
        }
        return api.getComponents();
    }

    private static Content problemContent() {
        return new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
    }

    private static Schema<?> problem() {
        Schema<?> problem = typed("object");
        for (String text : List.of("type", "title", "detail", "instance")) {
            problem.addProperty(text, typed("string"));
        }
        problem.addProperty("status", typed("integer"));
        problem.addProperty("code", typed("string").description("Stable, see docs/errors.md"));
        problem.setRequired(List.of("title", "status", "code"));
        return problem;
    }

    /** A schema as 3.1 writes it. */
    static Schema<?> typed(String type) {
        JsonSchema schema = new JsonSchema();
        schema.addType(type);
        return schema;
    }
}
