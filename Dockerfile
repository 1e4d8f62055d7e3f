# One Dockerfile for all images: docker build --build-arg SERVICE=intake-service .
# SERVICE is a module: intake-service … reporting-service, console.

FROM eclipse-temurin:25.0.3_9-jdk AS build
WORKDIR /src
COPY . .
# one build for all images: nothing above knows SERVICE, so the layers are shared
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -q -B -Pimages -DskipTests -Dspotless.check.skip -Dcyclonedx.skip -pl '!suite,!bench' package
RUN javac -d /healthcheck deploy/docker/HealthCheck.java

FROM build AS layers
ARG SERVICE
RUN cp "${SERVICE:?a module name}"/target/*-exec.jar /service.jar \
    && java -Djarmode=tools -jar /service.jar extract --layers --destination /layers

FROM eclipse-temurin:25.0.3_9-jre
RUN groupadd --system --gid 10001 kontor \
    && useradd --system --uid 10001 --gid kontor --home-dir /app --no-create-home kontor \
    && install -d -o kontor -g kontor /data
WORKDIR /app
COPY --from=build /healthcheck/ /healthcheck/
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/spring-boot-loader/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
USER 10001:10001
ENV KONTOR_PORT=8080
# one JSON object a line, for whatever collects the output of containers
ENV KONTOR_LOG_FORMAT=logstash
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 \
    CMD ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx32m", "-cp", "/healthcheck", "HealthCheck"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "service.jar"]
