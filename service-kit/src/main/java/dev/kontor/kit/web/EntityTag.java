package dev.kontor.kit.web;

import org.apache.commons.codec.digest.DigestUtils;
import tools.jackson.databind.json.JsonMapper;

/** Entity tags (RFC 9110 §8.8.3), always strong. With one in the answer, a GET with {@code If-None-Match} gets 304. */
public final class EntityTag {

    private static final int DIGITS = 32;

    private EntityTag() {}

    /** Of what counts its versions, and shows nothing that is not part of the version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** Of everything else: a hash of what is shown. */
    public static String of(Object shown, JsonMapper json) {
        return "\"" + DigestUtils.sha256Hex(json.writeValueAsBytes(shown)).substring(0, DIGITS) + "\"";
    }
}
