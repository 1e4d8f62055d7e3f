package dev.kontor.suite.data;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The ports of one suite: twelve in a row from a base. */
public record Ports(int base) {

    public static final int DEFAULT_BASE = 8400;

    private static final int COUNT = 12;
    private static final int HIGHEST = 65535;

    /** @throws StartRefused if the row does not fit below 65536 */
    public Ports {
        if (base < 1024 || base > HIGHEST - COUNT + 1) {
            throw new StartRefused(
                    "The ports start at " + base + ", but must lie between 1024 and " + (HIGHEST - COUNT + 1) + ".");
        }
    }

    public int console() {
        return base;
    }

    public int intake() {
        return base + 1;
    }

    public int extraction() {
        return base + 2;
    }

    public int validation() {
        return base + 3;
    }

    public int approval() {
        return base + 4;
    }

    public int payment() {
        return base + 5;
    }

    public int audit() {
        return base + 6;
    }

    public int reporting() {
        return base + 7;
    }

    public int auth() {
        return base + 8;
    }

    public int broker() {
        return base + 9;
    }

    public int controller() {
        return base + 10;
    }

    public int database() {
        return base + 11;
    }

    /** The port of a service, by its name. */
    public int of(String service) {
        return switch (service) {
            case "intake" -> intake();
            case "extraction" -> extraction();
            case "validation" -> validation();
            case "approval" -> approval();
            case "payment" -> payment();
            case "audit" -> audit();
            case "reporting" -> reporting();
            default -> throw new IllegalArgumentException("no port for " + service);
        };
    }

    /** Base URL of a port on this machine. */
    public String url(int port) {
        return "http://localhost:" + port;
    }

    /** The issuer of the suite's tokens. */
    public String issuer() {
        return url(auth());
    }

    /** @throws StartRefused naming the first port something else listens on */
    public void requireFree() {
        requireFree(Set.of());
    }

    /**
     * @param except services whose ports may be taken
     * @throws StartRefused naming the first port something else listens on
     */
    public void requireFree(Set<String> except) {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        wanted.put("the console", console());
        wanted.put("intake", intake());
        wanted.put("extraction", extraction());
        wanted.put("validation", validation());
        wanted.put("approval", approval());
        wanted.put("payment", payment());
        wanted.put("audit", audit());
        wanted.put("reporting", reporting());
        wanted.put("the token issuer", auth());
        wanted.put("the broker", broker());
        wanted.put("the broker's controller", controller());
        wanted.keySet().removeAll(except);
        wanted.forEach((user, port) -> {
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            } catch (IOException taken) {
                throw new StartRefused(
                        "Port " + port + " for " + user + " is taken; stop what listens there or choose others with"
                                + " --ports BASE.",
                        taken);
            }
        });
    }
}
