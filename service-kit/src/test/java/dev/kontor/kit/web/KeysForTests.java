package dev.kontor.kit.web;

/** What the schedule does, when the test wants it. */
public final class KeysForTests {

    /** The beans of a service. */
    public interface Beans {
        <T> T bean(Class<T> type);
    }

    private KeysForTests() {}

    public static void forgetOld(Beans service) {
        service.bean(ForgetKeys.class).forget();
    }
}
