using System.Collections.Generic;
using System.Linq;
using TypedEvents;

namespace Corpus.Mappers;

[TchuEvent("invoice.sent")]
public sealed partial record InvoiceSent(string Number, decimal Amount);

public sealed record InvoiceRow(string Number, decimal Amount);

public interface IProjection<in TEvent>
{
    void Apply(TEvent change);
}

public static class InvoiceMapper
{
    public static InvoiceRow ToRow(InvoiceSent sent) => new(sent.Number, sent.Amount);

    public static void Copy(InvoiceSent sent, ICollection<InvoiceRow> rows) => rows.Add(ToRow(sent));
}

public sealed class InvoiceProjectionHandler : IProjection<InvoiceSent>
{
    private readonly List<InvoiceRow> _rows = [];

    public decimal Sum => _rows.Sum(row => row.Amount);

    public void Apply(InvoiceSent change) => InvoiceMapper.Copy(change, _rows);

    public string Describe(InvoiceSent sent) => $"{sent.Number} of {_rows.Count}";
}
