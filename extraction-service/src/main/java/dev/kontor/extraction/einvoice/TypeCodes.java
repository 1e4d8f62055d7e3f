package dev.kontor.extraction.einvoice;

import dev.kontor.events.document.Content;

/** The document type that follows from BT-3 (UNTDID 1001 as EN 16931 restricts it) and the root element. */
final class TypeCodes {

    private TypeCodes() {}

    /**
     * The name of a declared type, or {@link Content#UNKNOWN} where a person has to say what it is: a self-billed credit
     * note (261), accounting information (751) and codes EN 16931 does not list.
     *
     * @param code as stated, empty when it is not
     * @param creditNote whether the root is a UBL CreditNote
     */
    static String documentType(String code, boolean creditNote) {
        return switch (code) {
            case "81", "83", "308", "381", "396", "420", "458", "502", "503", "532" -> "credit_note";
            // 389, the self-billed invoice, is called Gutschrift and is an invoice all the same (§14(2) UStG)
            case "80",
                    "82",
                    "84",
                    "130",
                    "202",
                    "203",
                    "204",
                    "211",
                    "295",
                    "326",
                    "380",
                    "383",
                    "384",
                    "385",
                    "386",
                    "387",
                    "388",
                    "389",
                    "390",
                    "393",
                    "394",
                    "395",
                    "456",
                    "457",
                    "527",
                    "575",
                    "623",
                    "633",
                    "780",
                    "817",
                    "870",
                    "875",
                    "876",
                    "877",
                    "935" -> creditNote ? "credit_note" : "invoice";
            case "325" -> "other";
            case "261", "751" -> Content.UNKNOWN;
            default -> creditNote ? "credit_note" : Content.UNKNOWN;
        };
    }
}
