package dev.kontor.tlog;

import java.util.HexFormat;

/**
 * Any text as part of one line: control characters and the percent sign are written as a percent sign and two upper-case
 * hexadecimal digits, everything else as it is. One spelling for each text.
 */
public final class PlainLine {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int DELETE = 0x7f;

    private PlainLine() {}

    public static String write(String text) {
        return plain(text) ? text : escaped(text);
    }

    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (special(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String text) {
        StringBuilder line = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (special(c)) {
                line.append('%').append(HEX.toHexDigits((byte) c));
            } else {
                line.append(c);
            }
        }
        return line.toString();
    }

    /**
     * Reads it back.
     *
     * @throws MalformedException if {@link #write} would not have written it so
     */
    public static String read(String line) {
        if (plain(line)) {
            return line;
        }
        StringBuilder text = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '%'
                    && i + 2 < line.length()
                    && HexFormat.isHexDigit(line.charAt(i + 1))
                    && HexFormat.isHexDigit(line.charAt(i + 2))) {
                c = (char) HexFormat.fromHexDigits(line, i + 1, i + 3);
                i += 2;
            }
            text.append(c);
        }
        if (!write(text.toString()).equals(line)) {
            throw new MalformedException("\"" + line + "\" is not how this text is written");
        }
        return text.toString();
    }

    private static boolean special(char c) {
        return c < ' ' || c == DELETE || c == '%';
    }
}
