using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using TypedEvents.Generators;

namespace TypedEvents.Analyzers;

/// <summary>The events, casters and handled records of a project, collected while it is analysed.</summary>
internal sealed class VersionFacts
{
    private readonly ConcurrentBag<DeclaredVersion> _versions = [];
    private readonly ConcurrentBag<DeclaredCaster> _casters = [];
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _withoutUpcaster = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _withoutDowncaster = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, IMethodSymbol> _handled = new(SymbolEqualityComparer.Default);

    /// <summary>Every event, in a stable order.</summary>
    public IEnumerable<DeclaredVersion> Versions => _versions.OrderBy(version => version.Version).ThenBy(version => SymbolNames.MetadataName(version.Type), StringComparer.Ordinal);

    /// <summary>Every caster that can be called, in the order in which the generator takes them.</summary>
    public IEnumerable<DeclaredCaster> Casters => VersionGraph.Order(_casters, caster => caster.Model);

    /// <summary>The first handler of each record that has one, in the order of their places.</summary>
    public IEnumerable<IMethodSymbol> Handlers => _handled.Values.OrderBy(handler => handler.Locations[0], LocationOrder.Instance);

    public void AddType(INamedTypeSymbol type)
    {
        if (CasterFacts.EventAttribute(type) is { } attribute && attribute.FirstText() is { } topic)
        {
            _versions.Add(new DeclaredVersion(type, topic, CasterFacts.VersionOf(attribute)));
        }
    }

    public void AddMethod(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        if (method is { Parameters: [{ Type: var message }, ..] } && method.FindAttribute(KnownNames.Subscribe) is not null)
        {
            _handled.AddOrUpdate(message, method, (_, other) => LocationOrder.Instance.Compare(method.Locations[0], other.Locations[0]) < 0 ? method : other);
        }

        foreach (CasterKind kind in CasterFacts.KindsOf(method))
        {
            var parsed = CasterParser.Parse(method, kind, compilation, cancellationToken);
            if (parsed.Caster is { } caster)
            {
                _casters.Add(new DeclaredCaster(method, caster));
            }
            else
            {
                Refuse(method, kind, isTurned: parsed.Problem == CasterProblem.Direction);
            }
        }
    }

    /// <summary>The upcaster from a record, or the downcaster to it; null when it has none.</summary>
    public CasterModel? CasterOf(CasterKind kind, INamedTypeSymbol older) => Casters.Select(caster => caster.Model)
        .FirstOrDefault(caster => caster.Kind == kind && VersionGraph.Older(caster).MetadataName == SymbolNames.MetadataName(older));

    /// <summary>True when a handler takes the record.</summary>
    public bool IsHandled(ITypeSymbol type) => _handled.ContainsKey(type);

    /// <summary>True when a record has a caster of its own that is reported already.</summary>
    public bool HasRefused(CasterKind kind, ITypeSymbol older) => Refused(kind).ContainsKey(older);

    private ConcurrentDictionary<ITypeSymbol, bool> Refused(CasterKind kind) => kind == CasterKind.Upcaster ? _withoutUpcaster : _withoutDowncaster;

    private void Refuse(IMethodSymbol method, CasterKind kind, bool isTurned)
    {
        if (kind == CasterKind.Upcaster || isTurned)
        {
            foreach (IParameterSymbol parameter in method.Parameters)
            {
                Refused(kind)[parameter.Type] = true;
            }
        }

        if (kind == CasterKind.Downcaster || isTurned)
        {
            Refused(kind)[method.ReturnType] = true;
        }
    }
}
