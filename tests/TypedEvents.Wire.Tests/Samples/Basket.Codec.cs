using System;
using System.Collections.Generic;
using System.Text.Json;
using TypedEvents.CompilerServices;
using TypedEvents.Serialization;

namespace TypedEvents.Wire.Tests;

internal sealed partial record Basket : IWireType<Basket>
{
    static void IWireType<Basket>.Write(ref MessagePackWriter writer, in Basket value)
    {
        writer.WriteMapHeader(3);
        writer.WriteString("id");
        writer.WriteString(value.Id);
        writer.WriteString("items");
        writer.WriteArrayHeader(value.Items.Count);
        foreach (BasketItem item in value.Items)
        {
            writer.WriteMapHeader(2);
            writer.WriteString("name");
            writer.WriteString(item.Name);
            writer.WriteString("quantity");
            writer.WriteInt32(item.Quantity);
        }

        writer.WriteString("stock");
        writer.WriteMapHeader(value.Stock.Count);
        foreach ((string key, int count) in value.Stock)
        {
            writer.WriteString(key);
            writer.WriteInt32(count);
        }
    }

    static Basket IWireType<Basket>.Read(ref MessagePackReader reader)
    {
        string? id = null;
        List<BasketItem>? items = null;
        Dictionary<string, int>? stock = null;
        int start = reader.Offset;
        int count = reader.ReadMapHeader();
        reader.Enter();
        for (int i = 0; i < count; i++)
        {
            switch (reader.ReadKey())
            {
                case var key when key.SequenceEqual("id"u8):
                    id = reader.ReadString();
                    break;
                case var key when key.SequenceEqual("items"u8):
                    items = ReadItems(ref reader);
                    break;
                case var key when key.SequenceEqual("stock"u8):
                    stock = ReadStock(ref reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        reader.Leave();
        if (id is null || items is null || stock is null)
        {
            reader.ThrowMissing(start, id is null ? "id" : items is null ? "items" : "stock");
        }

        return new Basket(id!, items!, stock!);
    }

    static void IWireType<Basket>.WriteJson(Utf8JsonWriter writer, in Basket value)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("id"u8);
        JsonWire.WriteString(writer, value.Id, "Basket.Id");
        writer.WriteStartArray("items"u8);
        foreach (BasketItem item in value.Items)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("name"u8);
            JsonWire.WriteString(writer, item.Name, "BasketItem.Name");
            writer.WriteNumber("quantity"u8, item.Quantity);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartObject("stock"u8);
        foreach ((string key, int count) in value.Stock)
        {
            JsonKeys.Write(writer, key, "Basket.Stock");
            writer.WriteNumberValue(count);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    static Basket IWireType<Basket>.ReadJson(ref JsonWireReader reader)
    {
        string? id = null;
        List<BasketItem>? items = null;
        Dictionary<string, int>? stock = null;
        int start = reader.Offset;
        reader.ReadStartObject();
        while (reader.ReadName())
        {
            if (reader.NameIs("id"u8))
            {
                id = reader.ReadString();
            }
            else if (reader.NameIs("items"u8))
            {
                items = ReadItems(ref reader);
            }
            else if (reader.NameIs("stock"u8))
            {
                stock = ReadStock(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        if (id is null || items is null || stock is null)
        {
            reader.ThrowMissing(start, id is null ? "id" : items is null ? "items" : "stock");
        }

        return new Basket(id!, items!, stock!);
    }

    static void IWireType<Basket>.Validate(in Basket value, ref ValidationErrors errors)
    {
    }
}
