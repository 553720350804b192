package dev.slipway.compositions.fieldpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.template.format.GoJson;
import dev.slipway.template.format.GoJsonException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PavedTest {

    private static Map<String, Object> tree(String json) throws GoJsonException {
        @SuppressWarnings("unchecked") // keys of a JSON object are strings
        Map<String, Object> tree = (Map<String, Object>) GoJson.throughJson(GoJson.decode(json.replace('\'', '"')));
        return tree;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.b[0].c|1",
                "a['b'][0].c|1",
                "a[b][0][c]|1",
                "m['x.y/z']|dots",
                "m[x.y/z]|dots",
            })
    void readsEveryWayToWriteAPath(String path, String value) throws GoJsonException {
        var paved = Paved.over(tree("{'a':{'b':[{'c':1}]},'m':{'x.y/z':'dots'}}"));
        assertThat(String.valueOf(paved.get(path))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.|cannot parse path \"a.\": unexpected '.' at position 1",
                ".a|cannot parse path \".a\": unexpected '.' at position 0",
                "a..b|cannot parse path \"a..b\": unexpected '.' at position 2",
                "a[|cannot parse path \"a[\": unterminated '[' at position 1",
                "a[]|cannot parse path \"a[]\": unexpected ']' at position 2",
                "a]|cannot parse path \"a]\": unexpected ']' at position 1",
                "a.[0]|cannot parse path \"a.[0]\": unexpected '[' at position 2",
                "a[b[0]]|cannot parse path \"a[b[0]]\": unexpected '[' at position 3",
                "a.b.c|a.b: not an object",
                "a[0]|a: not an array",
            })
    void saysWhatIsWrongWithAPath(String path, String message) throws GoJsonException {
        var paved = Paved.over(tree("{'a':{'b':'text'}}"));
        assertThatThrownBy(() -> paved.get(path))
                .isInstanceOfSatisfying(FieldPathException.class, problem -> assertThat(problem.isNotFound())
                        .isFalse())
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a.x|a.x: no such field", "l[3]|l[3]: no such element", "n.x|n: expected map, got nil"})
    void tellsAbsentFromWrong(String path, String message) throws GoJsonException {
        var paved = Paved.over(tree("{'a':{},'l':[1],'n':null}"));
        assertThatThrownBy(() -> paved.get(path))
                .isInstanceOfSatisfying(FieldPathException.class, problem -> assertThat(problem.isNotFound())
                        .isTrue())
                .hasMessage(message);
    }

    @Test
    void writesObjectsAndArraysOnTheWay() throws GoJsonException {
        var tree = tree("{'l':[1]}");
        var paved = Paved.over(tree);
        paved.set("a.b[2].c", 2.0);
        paved.set("l[2]", "x");
        assertThat(tree).isEqualTo(tree("{'l':[1,null,'x'],'a':{'b':[null,null,{'c':2}]}}"));
    }

    @Test
    void refusesIndexesThatNobodyMeans() throws GoJsonException {
        var paved = Paved.over(tree("{}"));
        assertThatThrownBy(() -> paved.set("a[1025]", 1L))
                .hasMessage("index 1025 is greater than max allowed index 1024");
    }

    @Test
    void expandsWildcardsOverWhatExists() throws GoJsonException {
        var paved = Paved.over(tree("{'s':{'c':[{'n':1},{}],'m':{'b.c':{'n':1},'a':{'n':1}}}}"));
        assertThat(paved.expandWildcards("s.c[*].n")).containsExactly("s.c[0].n");
        assertThat(paved.expandWildcards("s.m[*].n")).containsExactly("s.m.a.n", "s.m[b.c].n");
        assertThat(paved.expandWildcards("s.none[*]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REPLACE|{'k':'new','l':[2],'o':{'y':2},'z':0}",
                "MERGE_OBJECTS|{'k':'old','l':[1],'o':{'x':1,'y':2},'z':0}",
                "MERGE_OBJECTS_APPEND_ARRAYS|{'k':'old','l':[1,2],'o':{'x':1,'y':2},'z':0}",
                "FORCE_MERGE_OBJECTS|{'k':'new','l':[2],'o':{'x':1,'y':2},'z':0}",
                "FORCE_MERGE_OBJECTS_APPEND_ARRAYS|{'k':'new','l':[1,2],'o':{'x':1,'y':2},'z':0}",
            })
    void mergesByPolicy(MergePolicy policy, String wanted) throws GoJsonException {
        var tree = tree("{'d':{'k':'old','l':[1],'o':{'x':1},'z':''}}");
        Paved.over(tree).merge("d", tree("{'k':'new','l':[2],'o':{'y':2},'z':0}"), policy);
        assertThat(tree.get("d")).isEqualTo(tree(wanted));
    }

    @Test
    void appendsToABareArrayWhatItDoesNotHold() throws GoJsonException {
        var tree = tree("{'l':[1,2]}");
        Paved.over(tree).merge("l", tree("{'l':[2,3]}").get("l"), MergePolicy.FORCE_MERGE_OBJECTS_APPEND_ARRAYS);
        assertThat(tree).isEqualTo(tree("{'l':[1,2,3]}"));
    }

    @Test
    void deletes() throws GoJsonException {
        var tree = tree("{'a':{'b':1,'l':[1,2,3]}}");
        var paved = Paved.over(tree);
        paved.delete("a.b");
        paved.delete("a.l[1]");
        paved.delete("a.nothing.here");
        assertThat(tree).isEqualTo(tree("{'a':{'l':[1,3]}}"));
    }
}
