import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Asks the service in this container whether it is well: exit code 0, or 1 with the reason on stderr. The image has no
 * other program that could ask.
 */
public final class HealthCheck {

    private static final int TIMEOUT_MILLIS = 4000;
    private static final int OK = 200;

    private HealthCheck() {}

    public static void main(String[] args) {
        String port = System.getenv().getOrDefault("KONTOR_PORT", "8080");
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + "/actuator/health").toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            int status = connection.getResponseCode();
            if (status != OK) {
                System.err.println("status " + status);
                System.exit(1);
            }
        } catch (IOException e) {
            System.err.println(e);
            System.exit(1);
        }
    }
}
