using System;
using System.Collections.Generic;
using TypedEvents.CompilerServices;
using TypedEvents.Serialization;

namespace TypedEvents.Wire.Tests;

internal sealed partial record Basket
{
    private static List<BasketItem> ReadItems(ref MessagePackReader reader)
    {
        int count = reader.ReadArrayHeader();
        reader.Enter();
        List<BasketItem> items = new(reader.Preallocate(count));
        for (int i = 0; i < count; i++)
        {
            string name = "";
            int quantity = 0;
            int members = reader.ReadMapHeader();
            reader.Enter();
            for (int j = 0; j < members; j++)
            {
                switch (reader.ReadKey())
                {
                    case var key when key.SequenceEqual("name"u8):
                        name = reader.ReadString();
                        break;
                    case var key when key.SequenceEqual("quantity"u8):
                        quantity = reader.ReadInt32();
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            reader.Leave();
            items.Add(new BasketItem(name, quantity));
        }

        reader.Leave();
        return items;
    }

    private static Dictionary<string, int> ReadStock(ref MessagePackReader reader)
    {
        int count = reader.ReadMapHeader();
        reader.EnterDictionary();
        Dictionary<string, int> stock = new(reader.Preallocate(count));
        for (int i = 0; i < count; i++)
        {
            string key = reader.ReadString();
            if (stock.ContainsKey(key))
            {
                reader.ThrowDuplicate();
            }

            stock.Add(key, reader.ReadInt32());
        }

        reader.Leave();
        return stock;
    }

    private static List<BasketItem> ReadItems(ref JsonWireReader reader)
    {
        List<BasketItem> items = [];
        reader.ReadStartArray();
        while (reader.ReadItem())
        {
            string name = "";
            int quantity = 0;
            reader.ReadStartObject();
            while (reader.ReadName())
            {
                if (reader.NameIs("name"u8))
                {
                    name = reader.ReadString();
                }
                else if (reader.NameIs("quantity"u8))
                {
                    quantity = reader.ReadInt32();
                }
                else
                {
                    reader.Skip();
                }
            }

            items.Add(new BasketItem(name, quantity));
        }

        return items;
    }

    private static Dictionary<string, int> ReadStock(ref JsonWireReader reader)
    {
        Dictionary<string, int> stock = [];
        reader.ReadStartDictionary();
        while (reader.ReadName())
        {
            string key = JsonKeys.ReadString(ref reader);
            if (stock.ContainsKey(key))
            {
                reader.ThrowDuplicate();
            }

            stock.Add(key, reader.ReadInt32());
        }

        return stock;
    }
}
