package dev.kontor.extraction.fields;

/**
 * What a text is made of, counted in one walk: whether a form that is dear to look for can stand in it at all.
 *
 * @param digits from 0 to 9
 * @param capitals in the longest run of letters from A to Z
 * @param blanks whether white space separates words
 * @param money whether a character is the sign of a currency
 */
record Characters(int digits, int capitals, boolean blanks, boolean money) {

    static Characters of(String text) {
        int digits = 0;
        int run = 0;
        int longest = 0;
        boolean blanks = false;
        boolean money = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            run = c >= 'A' && c <= 'Z' ? run + 1 : 0;
            longest = Math.max(longest, run);
            blanks |= c == ' ';
            money |= c == '€' || c == '$' || c == '£' || c == '¥';
        }
        return new Characters(digits, longest, blanks, money);
    }
}
