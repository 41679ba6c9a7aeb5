using System.Numerics;
using Plimsoll.Core.Measures;

namespace Plimsoll.Core.Tests.Measures;

/// <summary>
/// What a reader outside can work out from a table with hidden cells. The attacker here knows the rules, every shown cell and every total,
/// and looks for tables that fit in two ways of its own: by exact elimination, and, where the table is small, by trying every number.
/// </summary>
public sealed class HiddenCellsTests
{
    [Fact]
    public void One_small_number_takes_another_with_it()
    {
        var hidden = HiddenCells.Of(Column(3, 20, 30), columnsAdd: true, rowsAdd: false);
        Assert.Equal([true, true, false, false], Enumerable.Range(0, 4).Select(row => hidden[row, 0]));
    }

    [Fact]
    public void Two_ones_that_add_up_to_two_need_a_third()
    {
        var hidden = HiddenCells.Of(Column(1, 1, 30, 40), columnsAdd: true, rowsAdd: false);
        Assert.Equal([true, true, true, false, false], Enumerable.Range(0, 5).Select(row => hidden[row, 0]));
    }

    [Fact]
    public void Noughts_are_shown_and_hide_nothing()
    {
        var hidden = HiddenCells.Of(Column(0, 20, 0), columnsAdd: true, rowsAdd: false);
        Assert.DoesNotContain(true, hidden.Cast<bool>());
    }

    [Fact]
    public void A_share_with_one_child_left_out_hides_both_its_parts()
    {
        // 39 of 40 seen: the one is told by taking away.
        var hidden = HiddenCells.Of(new[,] { { 39, 1, 40 }, { 20, 20, 40 }, { 59, 21, 80 } }, columnsAdd: true, rowsAdd: true);
        Assert.True(hidden[0, 0] && hidden[0, 1]);
        Assert.True(hidden[1, 0] && hidden[1, 1]);
        Assert.False(hidden[2, 0] || hidden[0, 2]);
    }

    [Fact]
    public void No_hidden_cell_can_be_worked_out_by_elimination_or_by_trying()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 400; round++)
        {
            var (rows, parts) = (1 + random.Next(5), random.Next(2) == 0 ? 1 : 2);
            var cells = Made(random, rows, parts);
            var (columnsAdd, rowsAdd) = (random.Next(5) > 0, parts > 1);
            var hidden = HiddenCells.Of(cells, columnsAdd, rowsAdd);
            foreach (var (row, column) in Cells(cells))
            {
                Assert.True(cells[row, column] is 0 or >= HiddenCells.Least || hidden[row, column], $"Round {round}: {cells[row, column]} is shown.");
            }

            var told = Elimination.Told(cells, hidden, columnsAdd, rowsAdd);
            Assert.True(told.Count == 0, $"Round {round}: {string.Join(", ", told)} can be worked out.");
            if (Trying.Tables(cells, hidden, columnsAdd, rowsAdd) < 3_000)
            {
                var tried = Trying.Told(cells, hidden, columnsAdd, rowsAdd);
                Assert.True(tried.Count == 0, $"Round {round}: only one number fits {string.Join(", ", tried)}.");
            }
        }
    }

    [Fact]
    public void The_attacker_finds_what_is_left_open()
    {
        // The proof of the proof: with only the small cell hidden, both attackers read it.
        var cells = Column(3, 20, 30);
        var hidden = new bool[4, 1];
        hidden[0, 0] = true;
        Assert.Equal([(0, 0)], Elimination.Told(cells, hidden, true, false));
        Assert.Equal([(0, 0)], Trying.Told(cells, hidden, true, false));
        var ones = new bool[4, 1];
        (ones[0, 0], ones[1, 0]) = (true, true);
        Assert.Equal([(0, 0), (1, 0)], Trying.Told(Column(1, 1, 30), ones, true, false));
    }

    private static int[,] Column(params int[] values)
    {
        var cells = new int[values.Length + 1, 1];
        for (var i = 0; i < values.Length; i++)
        {
            cells[i, 0] = values[i];
            cells[values.Length, 0] += values[i];
        }

        return cells;
    }

    private static int[,] Made(Random random, int rows, int parts)
    {
        var cells = new int[rows + 1, parts > 1 ? parts + 1 : 1];
        for (var row = 0; row < rows; row++)
        {
            for (var part = 0; part < parts; part++)
            {
                var value = random.Next(3) switch { 0 => random.Next(3), 1 => random.Next(8), _ => random.Next(30) };
                cells[row, part] = value;
                cells[rows, part] += value;
                if (parts > 1)
                {
                    cells[row, parts] += value;
                    cells[rows, parts] += value;
                }
            }
        }

        return cells;
    }

    private static IEnumerable<(int Row, int Column)> Cells(int[,] cells) =>
        Enumerable.Range(0, cells.GetLength(0)).SelectMany(row => Enumerable.Range(0, cells.GetLength(1)).Select(column => (row, column)));

    /// <summary>The equations that everybody knows: each a list of cells that add up to another.</summary>
    private static IEnumerable<(IReadOnlyList<(int, int)> Parts, (int, int) Sum)> Equations(int[,] cells, bool columnsAdd, bool rowsAdd)
    {
        var (rows, columns) = (cells.GetLength(0), cells.GetLength(1));
        for (var column = 0; columnsAdd && column < columns; column++)
        {
            yield return ([.. Enumerable.Range(0, rows - 1).Select(row => (row, column))], (rows - 1, column));
        }

        for (var row = 0; rowsAdd && row < rows; row++)
        {
            yield return ([.. Enumerable.Range(0, columns - 1).Select(column => (row, column))], (row, columns - 1));
        }
    }

    /// <summary>Gauss: a hidden cell is told where some sum of equations leaves it alone.</summary>
    private static class Elimination
    {
        public static List<(int, int)> Told(int[,] cells, bool[,] hidden, bool columnsAdd, bool rowsAdd)
        {
            var unknown = Cells(cells).Where(cell => hidden[cell.Row, cell.Column]).ToList();
            var lines = Equations(cells, columnsAdd, rowsAdd).Select(equation => unknown
                .Select(cell => (Fraction)(equation.Parts.Contains(cell) ? 1 : equation.Sum == cell ? -1 : 0)).ToArray()).ToList();
            var pivot = 0;
            for (var column = 0; column < unknown.Count && pivot < lines.Count; column++)
            {
                var at = lines.FindIndex(pivot, line => !line[column].IsZero);
                if (at < 0)
                {
                    continue;
                }

                (lines[pivot], lines[at]) = (lines[at], lines[pivot]);
                var scale = lines[pivot][column];
                lines[pivot] = [.. lines[pivot].Select(value => value / scale)];
                for (var other = 0; other < lines.Count; other++)
                {
                    if (other != pivot && !lines[other][column].IsZero)
                    {
                        var times = lines[other][column];
                        lines[other] = [.. lines[other].Zip(lines[pivot], (value, by) => value - (times * by))];
                    }
                }

                pivot++;
            }

            return [.. lines.Select(line => line.Select((value, i) => (value, i)).Where(pair => !pair.value.IsZero).ToList()).Where(line => line.Count == 1).Select(line => unknown[line[0].i])];
        }
    }

    private readonly record struct Fraction(BigInteger Top, BigInteger Bottom)
    {
        public bool IsZero => Top.IsZero;

        public static implicit operator Fraction(int value) => new(value, 1);

        public static Fraction operator -(Fraction a, Fraction b) => Lowest((a.Top * b.Bottom) - (b.Top * a.Bottom), a.Bottom * b.Bottom);

        public static Fraction operator *(Fraction a, Fraction b) => Lowest(a.Top * b.Top, a.Bottom * b.Bottom);

        public static Fraction operator /(Fraction a, Fraction b) => Lowest(a.Top * b.Bottom, a.Bottom * b.Top);

        private static Fraction Lowest(BigInteger top, BigInteger bottom)
        {
            var common = BigInteger.GreatestCommonDivisor(top, bottom);
            return new Fraction(top / common, bottom / common);
        }
    }

    /// <summary>Every table of whole numbers that fits, a hidden cell from 1 up because noughts are shown: a cell is told where all agree.</summary>
    private static class Trying
    {
        /// <summary>How many tables there would be to try.</summary>
        public static double Tables(int[,] cells, bool[,] hidden, bool columnsAdd, bool rowsAdd) => Math.Pow(Most(cells), Inner(cells, hidden, columnsAdd, rowsAdd).Count);

        private static int Most(int[,] cells) => cells.Cast<int>().Max() + 2;

        private static List<(int Row, int Column)> Inner(int[,] cells, bool[,] hidden, bool columnsAdd, bool rowsAdd) =>
            [.. Cells(cells).Where(cell => hidden[cell.Row, cell.Column] && !IsSum(cell, cells, columnsAdd, rowsAdd))];

        public static List<(int, int)> Told(int[,] cells, bool[,] hidden, bool columnsAdd, bool rowsAdd)
        {
            var unknown = Cells(cells).Where(cell => hidden[cell.Row, cell.Column]).ToList();
            var most = Most(cells);
            var seen = unknown.Select(_ => new HashSet<int>()).ToList();
            var inner = Inner(cells, hidden, columnsAdd, rowsAdd);
            Try((int[,])cells.Clone(), inner, 0, most, table =>
            {
                if (!unknown.All(cell => table[cell.Row, cell.Column] >= 1) || !Equations(table, columnsAdd, rowsAdd).All(equation => equation.Parts.Sum(part => table[part.Item1, part.Item2]) == table[equation.Sum.Item1, equation.Sum.Item2]))
                {
                    return;
                }

                for (var i = 0; i < unknown.Count; i++)
                {
                    seen[i].Add(table[unknown[i].Row, unknown[i].Column]);
                }
            }, hidden, columnsAdd, rowsAdd);
            return [.. unknown.Where((_, i) => seen[i].Count == 1)];
        }

        private static void Try(int[,] table, List<(int Row, int Column)> inner, int at, int most, Action<int[,]> found, bool[,] hidden, bool columnsAdd, bool rowsAdd)
        {
            if (at == inner.Count)
            {
                Sum(table, hidden, columnsAdd, rowsAdd);
                found(table);
                return;
            }

            for (var value = 1; value <= most; value++)
            {
                table[inner[at].Row, inner[at].Column] = value;
                if (Fits(table, inner, at, hidden, columnsAdd, rowsAdd))
                {
                    Try(table, inner, at + 1, most, found, hidden, columnsAdd, rowsAdd);
                }
            }
        }

        /// <summary>No shown sum is passed yet by what is filled in.</summary>
        private static bool Fits(int[,] table, List<(int Row, int Column)> inner, int at, bool[,] hidden, bool columnsAdd, bool rowsAdd)
        {
            var open = inner.Skip(at + 1).ToHashSet();
            return Equations(table, columnsAdd, rowsAdd).Where(equation => !hidden[equation.Sum.Item1, equation.Sum.Item2])
                .All(equation => equation.Parts.Sum(part => open.Contains(part) ? 1 : hidden[part.Item1, part.Item2] && IsSum(part, table, columnsAdd, rowsAdd) ? 1 : table[part.Item1, part.Item2]) <= table[equation.Sum.Item1, equation.Sum.Item2]);
        }

        private static bool IsSum((int Row, int Column) cell, int[,] table, bool columnsAdd, bool rowsAdd) =>
            (columnsAdd && cell.Row == table.GetLength(0) - 1) || (rowsAdd && cell.Column == table.GetLength(1) - 1);

        private static void Sum(int[,] table, bool[,] hidden, bool columnsAdd, bool rowsAdd)
        {
            foreach (var (parts, sum) in Equations(table, columnsAdd, rowsAdd).OrderBy(equation => equation.Sum.Item1 == table.GetLength(0) - 1 && equation.Sum.Item2 == table.GetLength(1) - 1))
            {
                if (hidden[sum.Item1, sum.Item2])
                {
                    table[sum.Item1, sum.Item2] = parts.Sum(part => table[part.Item1, part.Item2]);
                }
            }
        }
    }
}
