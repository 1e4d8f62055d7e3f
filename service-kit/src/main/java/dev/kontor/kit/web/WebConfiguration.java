package dev.kontor.kit.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Turns on the conventions of the REST interfaces. */
@Configuration(proxyBeanMethods = false)
@Import(ProblemAdvice.class)
public class WebConfiguration {}
