package dev.kontor.embedded;

import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What one account of a closed broker may do; everything else is refused. A name that ends in {@code *} stands for all
 * that begin like it.
 *
 * @param create topics it may make
 * @param write topics it may write
 * @param read topics it may read
 * @param groups consumer groups it may read as
 */
public record Access(
        String principal, List<String> create, List<String> write, List<String> read, List<String> groups) {
    private static final String ANY_HOST = "*";

    public Access {
        create = List.copyOf(create);
        write = List.copyOf(write);
        read = List.copyOf(read);
        groups = List.copyOf(groups);
    }

    Stream<AclBinding> bindings() {
        return Stream.of(
                        bindings(ResourceType.TOPIC, create, AclOperation.CREATE),
                        bindings(ResourceType.TOPIC, write, AclOperation.WRITE),
                        bindings(ResourceType.TOPIC, read, AclOperation.READ),
                        bindings(ResourceType.GROUP, groups, AclOperation.READ))
                .flatMap(all -> all);
    }

    private Stream<AclBinding> bindings(ResourceType type, List<String> names, AclOperation operation) {
        return names.stream()
                .map(name -> new AclBinding(
                        pattern(type, name),
                        new AccessControlEntry("User:" + principal, ANY_HOST, operation, AclPermissionType.ALLOW)));
    }

    private static ResourcePattern pattern(ResourceType type, String name) {
        return name.endsWith("*")
                ? new ResourcePattern(type, name.substring(0, name.length() - 1), PatternType.PREFIXED)
                : new ResourcePattern(type, name, PatternType.LITERAL);
    }
}
