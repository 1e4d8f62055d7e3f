package dev.kontor.bench.extraction.generate.compose;

import dev.kontor.bench.extraction.generate.content.Company;
import dev.kontor.bench.extraction.generate.content.Invoice;
import dev.kontor.bench.extraction.generate.content.Market;
import dev.kontor.bench.extraction.generate.content.Terms.Way;
import dev.kontor.bench.extraction.generate.sheet.Block;
import dev.kontor.bench.extraction.generate.sheet.Block.Code;
import dev.kontor.bench.extraction.generate.sheet.Block.Columns;
import dev.kontor.bench.extraction.generate.sheet.Block.Gap;
import dev.kontor.bench.extraction.generate.sheet.Block.Lettering;
import dev.kontor.bench.extraction.generate.sheet.Block.Rule;
import dev.kontor.bench.extraction.generate.sheet.Block.Side;
import dev.kontor.bench.extraction.generate.sheet.Block.Text;
import java.util.List;

/** Codes to pay with: GiroCode (EPC069-12) in the euro area, the payment part of the QR-bill in Switzerland. */
final class ComposeCodes {

    private final Scribe scribe;
    private final Invoice invoice;

    ComposeCodes(Scribe scribe) {
        this.scribe = scribe;
        invoice = scribe.invoice;
    }

    /** May be empty. */
    List<Block> giroCode() {
        boolean euro = scribe.layout.market().currency().equals("EUR")
                && invoice.terms().way() == Way.TRANSFER;
        if (!euro
                || invoice.totals().due().signum() <= 0
                || !invoice.kind().bills()
                || !scribe.layout.yes("girocode", 14)) {
            return List.of();
        }
        Company seller = invoice.seller();
        String content = String.join(
                "\n",
                "BCD",
                "002",
                "1",
                "SCT",
                seller.account().bic(),
                seller.name(),
                seller.account().iban(),
                "EUR" + invoice.totals().due().toPlainString(),
                "",
                "",
                invoice.number(),
                "");
        Block caption = Text.of(scribe.sentence("giro"), Lettering.SMALL);
        return List.of(
                new Gap(0.6),
                new Columns(List.of(
                        new Side(1, List.of(new Code(content, 70), caption)), new Side(3, List.of(new Gap(1))))));
    }

    /** On a page of its own; empty outside Switzerland. */
    List<Block> qrBill() {
        Market market = scribe.layout.market();
        if (!market.currency().equals("CHF")
                || invoice.terms().way() != Way.TRANSFER
                || !invoice.kind().bills()
                || invoice.totals().due().signum() <= 0
                || !scribe.layout.yes("qr bill", 65)) {
            return List.of();
        }
        scribe.show("currency");
        Company seller = invoice.seller();
        String amount = invoice.totals().due().toPlainString();
        List<String> payable = List.of(scribe.sellerIban(), seller.name(), seller.street(), seller.town());
        List<String> debtor = invoice.buyer().address();
        String printed = "CHF     " + amount.replaceAll("(?<=\\d)(?=(\\d{3})+\\.)", " ");
        scribe.show("duePayable");
        Text account = new Text(payable, Lettering.PLAIN);
        Text from = new Text(debtor, Lettering.PLAIN);
        List<Block> receipt = List.of(
                title("qr.receipt"),
                caption("qr.account"),
                account,
                caption("qr.debtor"),
                from,
                caption("qr.amount"),
                Text.of(printed, Lettering.PLAIN));
        List<Block> code = List.of(
                title("qr"),
                new Code(content(seller, amount), 130),
                caption("qr.amount"),
                Text.of(printed, Lettering.PLAIN));
        List<Block> right = List.of(caption("qr.account"), account, new Gap(0.5), caption("qr.debtor"), from);
        return List.of(
                new Rule(0.5), new Columns(List.of(new Side(31, receipt), new Side(31, code), new Side(38, right))));
    }

    private Text title(String key) {
        return Text.of(scribe.sentence(key), new Lettering(1.2, true, Block.Align.LEFT, Block.Ink.BLACK));
    }

    private Text caption(String key) {
        return Text.of(scribe.sentence(key), new Lettering(0.75, true, Block.Align.LEFT, Block.Ink.BLACK));
    }

    /** Swiss Implementation Guidelines QR-bill 2.3, without a reference. */
    private String content(Company seller, String amount) {
        Company buyer = invoice.buyer();
        return String.join(
                "\n",
                "SPC",
                "0200",
                "1",
                seller.account().iban(),
                address(seller),
                "\n\n\n\n\n",
                "",
                amount,
                "CHF",
                address(buyer),
                "NON",
                "",
                invoice.number(),
                "EPD");
    }

    private static String address(Company company) {
        return String.join(
                "\n",
                "S",
                company.name(),
                company.street(),
                "",
                company.postcode().replace("CH-", ""),
                company.city(),
                company.market().country());
    }
}
