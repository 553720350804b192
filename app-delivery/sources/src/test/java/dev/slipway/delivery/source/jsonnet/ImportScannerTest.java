package dev.slipway.delivery.source.jsonnet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImportScannerTest {

    @Test
    void everySpellingOfATextIsRead() {
        assertThat(ImportScanner.imports("import 'a' + import \"b\" + importstr @'c\\d' + importbin @\"e\"\"f\""))
                .containsExactly("a", "b", "c\\d", "e\"f");
        assertThat(ImportScanner.imports("import '\\u002fetc\\u002fpasswd' + import 'it\\'s'"))
                .containsExactly("/etc/passwd", "it's");
        assertThat(ImportScanner.imports("import /* here */ 'a' + import // there\n # and there\n 'b'"))
                .containsExactly("a", "b");
    }

    @Test
    void commentsTextsAndOtherWordsImportNothing() {
        assertThat(ImportScanner.imports("// import 'a'\n# import 'b'\n/* import 'c' */ \"import 'd'\""))
                .isEmpty();
        assertThat(ImportScanner.imports("|||\n  import 'a'\n||| + 'it' + important 'b'"))
                .isEmpty();
        assertThat(ImportScanner.imports("local x = |||\n  'quote\n|||; import 'a'"))
                .containsExactly("a");
    }

    @Test
    void whatIsNotClosedEnds() {
        assertThat(ImportScanner.imports("import 'a")).containsExactly("a");
        assertThat(ImportScanner.imports("/* import 'a'")).isEmpty();
        assertThat(ImportScanner.imports("import |||\n  a")).containsExactly("");
        assertThat(ImportScanner.imports("import '\\")).hasSize(1);
    }
}
